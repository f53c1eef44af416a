/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-new-passphrase.h"

#include <glib/gi18n.h>

#include "custos-passphrase-words.h"
#include "custos-text.h"

/**
 * CustosNewPassphrase:
 *
 * A passphrase to be, typed twice; while it is typed, how hard it is to guess.
 */
struct _CustosNewPassphrase {
  AdwPreferencesGroup parent_instance;

  char *account; /* nullable, as the next two: what must not be in it */
  char *person;
  char *clinic;

  /* Template children */
  GtkEditable *first;
  GtkEditable *second;
  GtkLevelBar *bar;
  GtkLabel *strength;
};

G_DEFINE_FINAL_TYPE (CustosNewPassphrase, custos_new_passphrase, ADW_TYPE_PREFERENCES_GROUP)

static CustosPassphraseDefects
judge (CustosNewPassphrase *self, CustosStrength *strength)
{
  const CustosPassphraseFacts facts = {
    gtk_editable_get_text (self->first), self->account, self->person, self->clinic,
  };

  return custos_passphrase_judge (&facts, strength);
}

/* Returns: (transfer full) (nullable): the first thing that is wrong with it, in words */
static char *
dup_defect (CustosPassphraseDefects defects)
{
  g_auto (GStrv) words = custos_words_passphrase_defects (defects);

  return g_strdup (words[0]);
}

static void
update (CustosNewPassphrase *self)
{
  CustosStrength strength = CUSTOS_STRENGTH_NONE;
  CustosPassphraseDefects defects = judge (self, &strength);
  g_autofree char *defect = dup_defect (defects);
  gboolean typed = *gtk_editable_get_text (self->first) != '\0';

  gtk_level_bar_set_value (self->bar, defects != CUSTOS_PASSPHRASE_FINE ? 0 : strength);
  if (typed)
    gtk_label_set_text (self->strength, defect ?: custos_words_strength (strength));
  else
    gtk_label_set_text (self->strength, _("At least 12 characters, or four words. A sentence "
                                          "that only you would say is good."));
}

static void
custos_new_passphrase_finalize (GObject *object)
{
  CustosNewPassphrase *self = CUSTOS_NEW_PASSPHRASE (object);

  g_clear_pointer (&self->account, g_free);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->clinic, g_free);

  G_OBJECT_CLASS (custos_new_passphrase_parent_class)->finalize (object);
}

static void
custos_new_passphrase_class_init (CustosNewPassphraseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = custos_new_passphrase_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/welcome/custos-new-passphrase.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosNewPassphrase, first);
  gtk_widget_class_bind_template_child (widget_class, CustosNewPassphrase, second);
  gtk_widget_class_bind_template_child (widget_class, CustosNewPassphrase, bar);
  gtk_widget_class_bind_template_child (widget_class, CustosNewPassphrase, strength);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
custos_new_passphrase_init (CustosNewPassphrase *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/* What the passphrase must not be made of; each may be NULL. */
void
custos_new_passphrase_set_names (CustosNewPassphrase *self,
                                 const char *account,
                                 const char *person,
                                 const char *clinic)
{
  g_return_if_fail (CUSTOS_IS_NEW_PASSPHRASE (self));

  custos_set_string (&self->account, account);
  custos_set_string (&self->person, person);
  custos_set_string (&self->clinic, clinic);
  update (self);
}

/* Returns: (transfer full) (nullable): why it cannot be used yet; NULL: it can */
char *
custos_new_passphrase_find_fault (CustosNewPassphrase *self)
{
  g_return_val_if_fail (CUSTOS_IS_NEW_PASSPHRASE (self), NULL);

  CustosStrength strength;
  char *defect = dup_defect (judge (self, &strength));

  if (defect == NULL && !g_str_equal (gtk_editable_get_text (self->first),
                                      gtk_editable_get_text (self->second)))
    return g_strdup (_("The two passphrases differ. Type the second one again."));

  return defect;
}

/* Whether there is anything in it yet. */
gboolean
custos_new_passphrase_is_typed (CustosNewPassphrase *self)
{
  g_return_val_if_fail (CUSTOS_IS_NEW_PASSPHRASE (self), FALSE);

  return *gtk_editable_get_text (self->first) != '\0' ||
         *gtk_editable_get_text (self->second) != '\0';
}

CustosSecret *
custos_new_passphrase_dup_passphrase (CustosNewPassphrase *self)
{
  g_return_val_if_fail (CUSTOS_IS_NEW_PASSPHRASE (self), NULL);

  return custos_secret_new_from_text (gtk_editable_get_text (self->first));
}

void
custos_new_passphrase_clear (CustosNewPassphrase *self)
{
  g_return_if_fail (CUSTOS_IS_NEW_PASSPHRASE (self));

  gtk_editable_set_text (self->first, "");
  gtk_editable_set_text (self->second, "");
}
