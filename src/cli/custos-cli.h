/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-session.h"
#include "custos-work-pool.h"

G_BEGIN_DECLS

/* How custosctl ends; DESIGN has the list, and scripts rely on it. */
typedef enum {
  CUSTOS_EXIT_DONE = 0,
  CUSTOS_EXIT_REFUSED = 1, /* by a rule or a missing right, or what was checked does not hold */
  CUSTOS_EXIT_USAGE = 2,
  CUSTOS_EXIT_INPUT = 3,   /* something in what was given is not valid */
  CUSTOS_EXIT_LOCKED = 4,  /* wrong passphrase */
  CUSTOS_EXIT_MACHINE = 5, /* disk, keyring */
  CUSTOS_EXIT_IN_USE = 6,  /* by another program */
  CUSTOS_EXIT_STOPPED = 130, /* Ctrl+C, as shells have it */
} CustosExit;

#define CUSTOS_CLI_ERROR (custos_cli_error_quark ())
GQuark custos_cli_error_quark (void);

typedef enum {
  CUSTOS_CLI_ERROR_USAGE, /* the message is for a person */
  CUSTOS_CLI_ERROR_INPUT, /* as above */
} CustosCliError;

typedef struct _CustosCli CustosCli;

typedef struct {
  const char *name;    /* one word or two */
  const char *usage;   /* what comes after the name */
  const char *summary; /* marked for translation */
  gboolean needs_session;
  CustosExit (*run)(CustosCli *self); /* NULL: not in this version yet */
} CustosCliCommand;

/* One run of custosctl. */
struct _CustosCli {
  const CustosCliCommand *command;

  /* What was asked for before the command's own options. */
  char *folder;          /* --clinic */
  char *account;         /* --as */
  char *passphrase_file; /* --passphrase-file */
  gboolean without_keyring;
  gboolean json;
  gboolean wants_help;
  gboolean wants_version;

  GStrv arguments; /* of the command; after custos_cli_begin(), those that are no options */
  guint n_arguments;
  CustosWorkPool *pool;
  CustosSession *session; /* nullable; whoever is signed in */
  GCancellable *cancellable;
  GAsyncResult *result; /* owned; of the use case that was waited for */
};

CustosCli *custos_cli_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_cli_free (CustosCli *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosCli, custos_cli_free)

gboolean custos_cli_parse_common (CustosCli *self, GStrv *arguments, GError **error);
CustosExit
custos_cli_begin (CustosCli *self, const GOptionEntry *entries, guint n_least, guint n_most);
CustosExit custos_cli_sign_in (CustosCli *self);
void custos_cli_close (CustosCli *self);

void custos_cli_answered_cb (GObject *source, GAsyncResult *result, gpointer cli);
GAsyncResult *custos_cli_wait (CustosCli *self);

CustosExit custos_cli_fail (CustosCli *self, const GError *error);
CustosExit custos_cli_refuse_usage (CustosCli *self, const char *why);

G_END_DECLS
