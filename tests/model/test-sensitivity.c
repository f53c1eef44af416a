/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-sensitivity-type.h"

/* The type's nicks go to file through the fields, base's words through the rules. */
static void
test_words (void)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (CUSTOS_TYPE_SENSITIVITY);

  g_assert_cmpuint (klass->n_values, ==, CUSTOS_N_SENSITIVITIES);

  for (guint i = 0; i < klass->n_values; i++) {
    CustosSensitivity back;

    g_assert_cmpstr (custos_sensitivity_to_word (klass->values[i].value),
                     ==,
                     klass->values[i].value_nick);
    g_assert_true (custos_sensitivity_from_word (klass->values[i].value_nick, &back));
    g_assert_cmpint (back, ==, klass->values[i].value);
  }
}

static void
test_unknown (void)
{
  CustosSensitivity kept = CUSTOS_SENSITIVITY_HIV;

  g_assert_false (custos_sensitivity_from_word ("Normal", &kept));
  g_assert_false (custos_sensitivity_from_word ("", &kept));
  g_assert_false (custos_sensitivity_from_word (NULL, &kept));
  g_assert_cmpint (kept, ==, CUSTOS_SENSITIVITY_HIV);
  g_assert_cmpstr (custos_sensitivity_to_word (99), ==, "unset");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/sensitivity/words", test_words);
  g_test_add_func ("/model/sensitivity/unknown", test_unknown);

  return g_test_run ();
}
