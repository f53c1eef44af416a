/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-sensitivity-type.h"

/* The nicks are the words of custos_sensitivity_to_word(); a test compares them. */
G_DEFINE_ENUM_TYPE (CustosSensitivity,
                    custos_sensitivity,
                    G_DEFINE_ENUM_VALUE (CUSTOS_SENSITIVITY_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_SENSITIVITY_NORMAL, "normal"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_SENSITIVITY_RESTRICTED, "restricted"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_SENSITIVITY_PSYCHOTHERAPY, "psychotherapy"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_SENSITIVITY_SUBSTANCE_USE, "substance-use"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_SENSITIVITY_SUBSTANCE_USE_COUNSELING,
                                         "substance-use-counseling"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_SENSITIVITY_SELF_PAY, "self-pay"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_SENSITIVITY_HIV, "hiv"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_SENSITIVITY_REPRODUCTIVE, "reproductive"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_SENSITIVITY_MINOR_CONSENTED, "minor-consented"))
