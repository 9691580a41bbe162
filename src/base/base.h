/* Everything of base/. */
#ifndef BASE_BASE_H
#define BASE_BASE_H
#include <inttypes.h>
#include <string.h>
#include "base/ctx.h"
#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/when.h"
#include "base/json.h"
#include "base/map.h"
#include "base/limits.h"
#include "base/log.h"
#endif
