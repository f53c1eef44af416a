/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-numbers.h"

#include <string.h>

/* The numbers that a clinic in the United States goes by. Whether one was ever given out,
 * only its register knows. */

#define NPI_DIGITS 10
#define NPI_PREFIX_SUM 24 /* of 80840, which ISO 7812 puts before it (45 CFR 162.406) */
#define TIN_DIGITS 9
#define TIN_PREFIX_DIGITS 2

/* Luhn's check over ten digits, the card issuer's prefix counted in. */
gboolean
custos_number_is_npi (const char *text)
{
  int sum = NPI_PREFIX_SUM;

  if (strlen (text) != NPI_DIGITS || strspn (text, "0123456789") != NPI_DIGITS)
    return FALSE;

  for (int i = 0; i < NPI_DIGITS; i++) {
    int digit = text[i] - '0';
    int twice = 2 * digit;

    sum += i % 2 == 0 ? twice / 10 + twice % 10 : digit;
  }

  return sum % 10 == 0;
}

/* Nine digits, with or without the dash after the second. */
gboolean
custos_number_is_tin (const char *text)
{
  size_t before = strspn (text, "0123456789");

  if (before == TIN_DIGITS)
    return text[before] == '\0';
  if (before != TIN_PREFIX_DIGITS || text[before] != '-')
    return FALSE;

  const char *rest = text + before + 1;
  return strspn (rest, "0123456789") == TIN_DIGITS - TIN_PREFIX_DIGITS &&
         strlen (rest) == TIN_DIGITS - TIN_PREFIX_DIGITS;
}
