/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-disclosure-item.h"

/**
 * CustosDisclosureItem:
 *
 * One item that was chosen for a release: whether it went, or why not, and on which pages.
 */
struct _CustosDisclosureItem {
  CustosRecord parent_instance;

  char *disclosure_id;
  CustosInt position;
  char *item_kind;
  char *item_id;
  CustosInt item_version;
  gboolean released;
  char *reasons;
  CustosInt first_page;
  CustosInt n_pages;
};

G_DEFINE_FINAL_TYPE (CustosDisclosureItem, custos_disclosure_item, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosDisclosureItem, disclosure_id),
  CUSTOS_INT_FIELD (17, CustosDisclosureItem, position),
  CUSTOS_STRING_FIELD (18, CustosDisclosureItem, item_kind),
  CUSTOS_STRING_FIELD (19, CustosDisclosureItem, item_id),
  CUSTOS_INT_FIELD (20, CustosDisclosureItem, item_version),
  CUSTOS_BOOL_FIELD (21, CustosDisclosureItem, released),
  CUSTOS_STRING_FIELD (22, CustosDisclosureItem, reasons),
  CUSTOS_INT_FIELD (23, CustosDisclosureItem, first_page),
  CUSTOS_INT_FIELD (24, CustosDisclosureItem, n_pages),
};

static void
custos_disclosure_item_class_init (CustosDisclosureItemClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "disclosure-item", fields, G_N_ELEMENTS (fields));
}

static void
custos_disclosure_item_init (CustosDisclosureItem *self)
{
}
