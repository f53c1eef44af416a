/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-paper-error.h"

G_DEFINE_QUARK (custos-paper-error-quark, custos_paper_error)
