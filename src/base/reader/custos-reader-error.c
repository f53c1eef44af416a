/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-error.h"

G_DEFINE_QUARK (custos-reader-error-quark, custos_reader_error)
