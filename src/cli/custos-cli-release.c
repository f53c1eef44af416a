/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "custos-cli-commands.h"
#include "custos-cli-json.h"
#include "custos-cli-passphrase.h"
#include "custos-cli-plan.h"
#include "custos-cli-text.h"
#include "custos-clinic-releases.h"

/* Why the gate holds: the refusal itself says only that it does. */
static CustosExit
explain (CustosCli *self, CustosRequest *request, const GError *error)
{
  CustosExit status = custos_cli_fail (self, error);

  if (!g_error_matches (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE))
    return status;

  custos_clinic_plan_release_async (
    self->session, request, self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (CustosReleasePlan) plan = custos_clinic_plan_release_finish (
    self->session, custos_cli_wait (self), NULL);
  if (plan != NULL && !plan->allowed)
    custos_cli_print_hindrances (plan);
  else if (plan != NULL)
    fprintf (stderr, "  %s\n",
             _("Somebody else has to check it first, as it is now: request check."));
  return status;
}

/* Makes the packet, or takes the one that was made before, so that it is handed out again. */
static CustosDisclosure *
get_disclosure (CustosCli *self,
                CustosRequestFile *file,
                const CustosReleaseOptions *options,
                GError **error)
{
  if (file->disclosures->len > 0)
    return g_object_ref (file->disclosures->pdata[file->disclosures->len - 1]);

  custos_clinic_release_async (self->session, file->request, options, NULL, self->cancellable,
                               custos_cli_answered_cb, self);
  return custos_clinic_release_finish (self->session, custos_cli_wait (self), error);
}

/* Handing out again gives the same bytes: they do not become encrypted by asking. */
static gboolean
is_as_asked (CustosRequestFile *file, const CustosReleaseOptions *options)
{
  if (file->disclosures->len == 0 || options->passphrase == NULL)
    return TRUE;

  return custos_record_peek_bool (file->disclosures->pdata[file->disclosures->len - 1],
                                  "encrypted");
}

static CustosExit
release (CustosCli *self,
         CustosRequestFile *file,
         const CustosReleaseOptions *options,
         const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosDisclosure) disclosure = get_disclosure (self, file, options, &error);

  if (disclosure == NULL)
    return explain (self, file->request, error);

  custos_clinic_hand_out_async (
    self->session, disclosure, path, self->cancellable, custos_cli_answered_cb, self);
  if (!custos_clinic_hand_out_finish (self->session, custos_cli_wait (self), &error))
    return custos_cli_fail (self, error);

  if (self->json) {
    g_autoptr (CustosCliJson) json = custos_cli_json_new ();

    custos_cli_json_record (json, CUSTOS_RECORD (disclosure));
    custos_cli_json_print (json);
    return CUSTOS_EXIT_DONE;
  }

  CustosRecord *record = CUSTOS_RECORD (disclosure);
  g_autofree char *n_pages = g_strdup_printf (
    "%d", (int) custos_record_peek_int (record, "n_pages"));
  custos_cli_print_tabs (path, n_pages, custos_record_peek (record, "first_page_number") ?: "",
                         custos_record_peek (record, "last_page_number") ?: "", NULL);
  return CUSTOS_EXIT_DONE;
}

CustosExit
custos_cli_request_release (CustosCli *self)
{
  g_autofree char *path = NULL;
  g_autofree char *secret_path = NULL;
  gboolean uncertified = FALSE;
  const GOptionEntry entries[] = {
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &path, N_("Write the packet to FILE"), N_("FILE") },
    { "packet-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &secret_path,
      N_("Encrypt the packet with the first line of FILE"), N_("FILE") },
    { "no-certification", 0, 0, G_OPTION_ARG_NONE, &uncertified,
      N_("Leave out the custodian's certification"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  CustosExit status = custos_cli_begin (self, entries, 1, 1);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;
  if (path == NULL)
    return custos_cli_refuse_usage (self, _("Say with --out FILE where the packet goes."));

  g_autoptr (CustosSecret) passphrase = NULL;
  if (secret_path != NULL) {
    passphrase = custos_cli_read_passphrase (secret_path, "", &error);
    if (passphrase == NULL)
      return custos_cli_fail (self, error);
  }

  g_autoptr (CustosRequestFile) file = custos_cli_find_request (
    self, self->arguments[0], &error);
  if (file == NULL)
    return custos_cli_fail (self, error);

  const CustosReleaseOptions options = { .passphrase = passphrase, .certified = !uncertified };

  if (!is_as_asked (file, &options)) {
    g_printerr ("custosctl: %s\n",
                _("This request was released before, as a packet without a passphrase. It is "
                  "not handed out with one."));
    return CUSTOS_EXIT_REFUSED;
  }
  return release (self, file, &options, path);
}

static void
print_finding (const CustosPacketFinding *finding)
{
  if (finding->is_ours)
    /* Translators: the number of a request, and a time */
    printf (_("Ours and unchanged: request %s, released %s.\n"), finding->request ?: "?",
            finding->released ?: "?");
  else if (finding->says_so)
    /* Translators: the number of a request */
    printf (_("Changed: it says that it is ours (request %s), and it is not as it was.\n"),
            finding->request ?: "?");
  else
    puts (_("Not one of ours."));
}

static void
print_finding_json (const CustosPacketFinding *finding)
{
  g_autoptr (CustosCliJson) json = custos_cli_json_new ();

  custos_cli_json_begin_object (json);
  custos_cli_json_add_bool (json, "ours", finding->is_ours);
  custos_cli_json_add_bool (json, "says_ours", finding->is_ours || finding->says_so);
  custos_cli_json_add_text (json, "request", finding->request);
  custos_cli_json_add_text (json, "released", finding->released);
  custos_cli_json_end_object (json);
  custos_cli_json_print (json);
}

CustosExit
custos_cli_release_verify (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 1, 1);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;

  if (g_access (self->arguments[0], R_OK) != 0) {
    g_set_error (&error, CUSTOS_CLI_ERROR, CUSTOS_CLI_ERROR_INPUT,
                 /* Translators: the path of a file, and what the system says */
                 _("%s cannot be read: %s"), self->arguments[0], g_strerror (errno));
    return custos_cli_fail (self, error);
  }

  custos_clinic_verify_packet_async (self->session, self->arguments[0], self->cancellable,
                                     custos_cli_answered_cb, self);
  g_autoptr (CustosPacketFinding) finding = custos_clinic_verify_packet_finish (
    self->session, custos_cli_wait (self), &error);
  if (finding == NULL)
    return custos_cli_fail (self, error);

  if (self->json)
    print_finding_json (finding);
  else
    print_finding (finding);
  return finding->is_ours ? CUSTOS_EXIT_DONE : CUSTOS_EXIT_REFUSED;
}
