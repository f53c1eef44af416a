/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The setting that each clinic must make: is it a 42 CFR Part 2 program? While it is unset,
 * substance-use items stay inside. */
typedef enum {
  CUSTOS_PART2_PROGRAM_UNSET,
  CUSTOS_PART2_PROGRAM_NO,
  CUSTOS_PART2_PROGRAM_YES,
} CustosPart2Program;
