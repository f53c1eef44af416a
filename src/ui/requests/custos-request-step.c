/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-step.h"

/**
 * CustosRequestStep:
 *
 * One of the five steps of a request. What the strip of steps and the foot of the page say of
 * it is its own business; the page only shows it.
 */
typedef struct {
  CustosRequestCase *request_case;
  CustosRequestFoot foot; /* its texts are owned */
  CustosMark mark;
  char *note;
} CustosRequestStepPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CustosRequestStep, custos_request_step, ADW_TYPE_BIN)

enum { SAID, GO, N_SIGNALS };

static guint signals[N_SIGNALS];

static CustosRequestStepPrivate *
get_private (CustosRequestStep *self)
{
  return custos_request_step_get_instance_private (self);
}

static void
refresh (CustosRequestStep *self)
{
  CUSTOS_REQUEST_STEP_GET_CLASS (self)->refresh (self);
}

/* Returns: (transfer none) (nullable) */
CustosRequestCase *
custos_request_step_get_case (CustosRequestStep *self)
{
  g_return_val_if_fail (CUSTOS_IS_REQUEST_STEP (self), NULL);

  return get_private (self)->request_case;
}

/* @request_case: once */
void
custos_request_step_set_case (CustosRequestStep *self, CustosRequestCase *request_case)
{
  CustosRequestStepPrivate *priv = get_private (self);

  g_return_if_fail (priv->request_case == NULL);

  priv->request_case = g_object_ref (request_case);
  g_signal_connect_object (
    request_case, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

void
custos_request_step_primary (CustosRequestStep *self)
{
  const CustosRequestFoot *foot = custos_request_step_get_foot (self);

  if (foot->primary != NULL && !foot->primary_off)
    CUSTOS_REQUEST_STEP_GET_CLASS (self)->primary (self);
}

void
custos_request_step_secondary (CustosRequestStep *self)
{
  if (custos_request_step_get_foot (self)->secondary != NULL)
    CUSTOS_REQUEST_STEP_GET_CLASS (self)->secondary (self);
}

void
custos_request_step_leave (CustosRequestStep *self)
{
  if (CUSTOS_REQUEST_STEP_GET_CLASS (self)->leave != NULL)
    CUSTOS_REQUEST_STEP_GET_CLASS (self)->leave (self);
}

static void
clear_foot (CustosRequestStepPrivate *priv)
{
  g_free ((char *) priv->foot.statement);
  g_free ((char *) priv->foot.primary);
  g_free ((char *) priv->foot.secondary);
  priv->foot = (CustosRequestFoot) { 0 };
}

void
custos_request_step_set_foot (CustosRequestStep *self, const CustosRequestFoot *foot)
{
  CustosRequestStepPrivate *priv = get_private (self);

  clear_foot (priv);
  priv->foot = (CustosRequestFoot) {
    g_strdup (foot->statement), g_strdup (foot->primary), foot->primary_off,
    g_strdup (foot->secondary),
  };
  g_signal_emit (self, signals[SAID], 0);
}

const CustosRequestFoot *
custos_request_step_get_foot (CustosRequestStep *self)
{
  return &get_private (self)->foot;
}

/* @note: (nullable): a word or two under the step's name */
void
custos_request_step_set_mark (CustosRequestStep *self, CustosMark mark, const char *note)
{
  CustosRequestStepPrivate *priv = get_private (self);

  priv->mark = mark;
  g_free (priv->note);
  priv->note = g_strdup (note);
  g_signal_emit (self, signals[SAID], 0);
}

CustosMark
custos_request_step_get_mark (CustosRequestStep *self, const char **note)
{
  CustosRequestStepPrivate *priv = get_private (self);

  *note = priv->note;
  return priv->mark;
}

/* Asks the page to show another step. */
void
custos_request_step_go (CustosRequestStep *self, const char *step)
{
  g_signal_emit (self, signals[GO], 0, step);
}

static void
custos_request_step_dispose (GObject *object)
{
  g_clear_object (&get_private (CUSTOS_REQUEST_STEP (object))->request_case);

  G_OBJECT_CLASS (custos_request_step_parent_class)->dispose (object);
}

static void
custos_request_step_finalize (GObject *object)
{
  CustosRequestStepPrivate *priv = get_private (CUSTOS_REQUEST_STEP (object));

  clear_foot (priv);
  g_free (priv->note);

  G_OBJECT_CLASS (custos_request_step_parent_class)->finalize (object);
}

static void
custos_request_step_class_init (CustosRequestStepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = custos_request_step_dispose;
  G_OBJECT_CLASS (klass)->finalize = custos_request_step_finalize;

  /* The foot or the mark changed. */
  signals[SAID] = g_signal_new ("said", CUSTOS_TYPE_REQUEST_STEP, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GO] = g_signal_new ("go", CUSTOS_TYPE_REQUEST_STEP, G_SIGNAL_RUN_LAST, 0,
                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
custos_request_step_init (CustosRequestStep *self)
{
}
