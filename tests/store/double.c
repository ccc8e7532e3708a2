/* Weak: gives way to the room resolution where it is linked in. */
#include "store/store.h"
__attribute__((weak)) size_t entity_keys(const Resolver *r, const EntityProfile *e, Arena *a, Str *k, size_t m) { (void)r; (void)e; (void)a; (void)k; (void)m; return 0; }
__attribute__((weak)) SameVerdict entity_same(const Resolver *r, const EntityProfile *a, const EntityProfile *b, float *s, const char **w) { (void)r; (void)a; (void)b; *s = 0; *w = ""; return SAME_NO; }
__attribute__((weak)) Str entity_better_name(Str a, uint64_t m, Str b, uint64_t n) { (void)m; (void)n; return a.len != b.len ? (a.len > b.len ? a : b) : str_cmp(a, b) < 0 ? a : b; }
