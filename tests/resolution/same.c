/* Entities of two articles: one, two, or undecided. */
#include <criterion/criterion.h>

#include "resolution/resolution.h"

typedef struct { const char *name; EntityType type; Gender gender; const char *role, *with[3], *alias, *id; bool concept; } Side;

typedef struct { Arena arena; Lexicon *lexicon; Resolver *resolver; } Room;
static Room room_open(void)
{
  Room room = {.lexicon = lexicon_open()};
  room.resolver = resolver_new(room.lexicon, NULL, NULL);
  return room;
}
static void room_close(Room *room)
{
  resolver_free(room->resolver);
  lexicon_close(room->lexicon);
  arena_free(&room->arena);
}

static EntityProfile profile_of(Room *room, const Side *s)
{
  EntityProfile p = {.name = str_of(s->name), .type = s->type, .gender = s->gender, .proper = !s->concept, .same_as = str_of(s->id)};
  Str *aliases = ARENA_ARRAY(&room->arena, Str, 2), *roles = ARENA_ARRAY(&room->arena, Str, 1), *context = ARENA_ARRAY(&room->arena, Str, 3);
  aliases[p.alias_count++] = p.name;
  if (s->alias) aliases[p.alias_count++] = str_of(s->alias);
  if (s->role) roles[p.role_count++] = str_of(s->role);
  while (p.context_count < 3 && s->with[p.context_count]) context[p.context_count] = str_of(s->with[p.context_count]), p.context_count++;
  p.aliases = aliases;
  p.roles = roles;
  p.context = context;
  return p;
}

#define P ENTITY_PERSON
#define O ENTITY_ORGANIZATION
static const struct { Side a, b; SameVerdict want; } cases[] = {
    {{"Jorge Castañeda", P, 0, 0, {0}, 0, 0, 0}, {"Jorge Castaneda", P, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Quux", O, 0, 0, {"Ann Lee", "Oslo"}, 0, 0, 0}, {"Quux Museum", O, 0, 0, {"Ann Lee", "Oslo"}, 0, 0, 0}, SAME_NO},
    {{"Quux", O, 0, 0, {"Ann Lee"}, 0, 0, 0}, {"Quux Trust", O, 0, 0, {"Ann Lee"}, "Quux", 0, 0}, SAME_YES},
    {{"Johnson & Johnson", O, 0, 0, {0}, 0, 0, 0}, {"J&J", O, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Springfield", ENTITY_PLACE, 0, "town of Illinois", {0}, 0, 0, 0}, {"Springfield", ENTITY_PLACE, 0, "town of Missouri", {0}, 0, 0, 0}, SAME_NO},
    {{"Salome Zourabichvili", P, 0, 0, {0}, 0, 0, 0}, {"Salome Zurabishvili", P, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Castaneda Jorge", P, 0, 0, {"Mexico"}, 0, 0, 0}, {"Jorge Castaneda", P, 0, 0, {"Mexico"}, 0, 0, 0}, SAME_YES},
    {{"Colin L. Powell", P, 0, 0, {0}, 0, 0, 0}, {"Colin Powell", P, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Colin Powell", P, 0, 0, {0}, 0, 0, 0}, {"Mary Powell", P, 0, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"George W. Bush", P, 0, 0, {0}, 0, 0, 0}, {"George H. W. Bush", P, 0, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"Ken Griffey Jr.", P, 0, 0, {0}, 0, 0, 0}, {"Ken Griffey Sr.", P, 0, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"Powell", P, 0, 0, {0}, 0, 0, 0}, {"Colin Powell", P, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Powell", P, 0, "secretary of state", {0}, 0, 0, 0}, {"Colin Powell", P, 0, "secretary of state", {0}, 0, 0, 0}, SAME_YES},
    {{"Powell", P, 0, 0, {"Fox", "Bush"}, 0, 0, 0}, {"Colin Powell", P, 0, 0, {"Bush", "Fox"}, 0, 0, 0}, SAME_YES},
    {{"Powell", P, 0, 0, {0}, 0, 0, 0}, {"Powell", P, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Umbrage", P, 0, "president", {0}, 0, 0, 0}, {"Gerda Umbrage", P, 0, "president of Norway", {0}, 0, 0, 0}, SAME_YES},
    {{"Umbrage", P, 0, "president of Chile", {0}, 0, 0, 0}, {"Gerda Umbrage", P, 0, "president of Norway", {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Lee", P, 0, "president", {0}, 0, 0, 0}, {"Gerda Lee", P, 0, "president of Norway", {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Lee", P, 0, "president", {"Oslo"}, 0, 0, 0}, {"Gerda Lee", P, 0, "president of Norway", {"Oslo"}, 0, 0, 0}, SAME_YES},
    {{"Umbrage", P, 0, "mayor", {0}, 0, 0, 0}, {"Gerda Umbrage", P, 0, "mayor of Oslo", {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Bill Clinton", P, 0, 0, {"Arkansas"}, 0, 0, 0}, {"William Clinton", P, 0, 0, {"Arkansas"}, 0, 0, 0}, SAME_YES},
    {{"Robin Lee", P, GENDER_MALE, 0, {0}, 0, 0, 0}, {"Robin Lee", P, GENDER_FEMALE, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"Washington", P, 0, 0, {0}, 0, 0, 0}, {"Washington", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"United States", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, {"U.S.", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Georgia", ENTITY_PLACE, 0, "country", {"Oslo"}, 0, 0, 0}, {"Georgia", ENTITY_PLACE, 0, "state of United States", {"Oslo"}, 0, 0, 0}, SAME_NO},
    {{"Georgia", ENTITY_PLACE, 0, "country", {0}, 0, 0, 0}, {"Georgia", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Church", O, 0, 0, {0}, 0, 0, 0}, {"Church of Plonk", O, 0, 0, {0}, "Church", 0, 0}, SAME_NO},
    {{"Court", O, 0, 0, {0}, 0, 0, 0}, {"Court", O, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Court", O, 0, 0, {"Oslo", "Bush"}, 0, 0, 0}, {"Court", O, 0, 0, {"Bush", "Oslo"}, 0, 0, 0}, SAME_YES},
    {{"Congress", O, 0, 0, {0}, 0, 0, 0}, {"Congress", O, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Main Street", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, {"Main Street", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Main Street", ENTITY_PLACE, 0, 0, {"Oslo"}, 0, 0, 0}, {"Main Street", ENTITY_PLACE, 0, 0, {"Oslo"}, 0, 0, 0}, SAME_YES},
    {{"Wall Street", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, {"Wall Street", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Moscow", ENTITY_PLACE, 0, 0, {"Oslo"}, 0, 0, 0}, {"Moscow", O, 0, "government of Russia", {"Oslo"}, 0, 0, 0}, SAME_NO},
    {{"Moscow", O, 0, 0, {"Oslo"}, 0, 0, 0}, {"Moscow", O, 0, "government of Russia", {"Oslo"}, 0, 0, 0}, SAME_NO}, /* a club */
    {{"Moscow", O, 0, "government of Russia", {0}, 0, 0, 0}, {"Moscow", O, 0, "government of Russia", {0}, 0, 0, 0}, SAME_YES},
    {{"European Union", O, 0, 0, {0}, "Brussels", 0, 0}, {"Brussels", O, 0, "government of European Union", {0}, 0, 0, 0}, SAME_YES},
    {{"Mexico", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, {"New Mexico", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"Plonk S.p.A.", O, 0, 0, {0}, 0, 0, 0}, {"Plonk", O, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Liu Plonk", P, 0, 0, {0}, 0, 0, 0}, {"Plonk Liu", P, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Oxford University", O, 0, 0, {0}, 0, 0, 0}, {"University of Oxford", O, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Miami University", O, 0, 0, {0}, 0, 0, 0}, {"University of Miami", O, 0, 0, {0}, 0, 0, 0}, SAME_NO}, /* another, in Ohio */
    {{"Plonka Ann", P, 0, 0, {0}, 0, 0, 0}, {"Ann Plonka", P, 0, 0, {0}, 0, 0, 0}, SAME_YES}, /* one of them is no given name */
    {{"James Lewis", P, 0, 0, {0}, 0, 0, 0}, {"Lewis James", P, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Plonk Manufacturing Quarg Company", O, 0, 0, {"Oslo"}, 0, 0, 0}, {"PMQC", O, 0, 0, {"Oslo"}, 0, 0, 0}, SAME_YES},
    {{"Plonk of Defence", O, 0, 0, {"Oslo"}, 0, 0, 0}, {"PoD", O, 0, 0, {"Oslo"}, 0, 0, 0}, SAME_YES},
    {{"Acme Corp.", O, 0, 0, {0}, 0, 0, 0}, {"Acme", O, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Acme Tools", O, 0, 0, {0}, 0, 0, 0}, {"Acme Foods", O, 0, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"Acme Corp.", O, 0, 0, {0}, 0, 0, 0}, {"Acme Inc", O, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Acme Corp.", O, 0, 0, {0}, 0, 0, 0}, {"Acme Group", O, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Acme Corp.", O, 0, 0, {"Oslo"}, 0, 0, 0}, {"Acme Bank", O, 0, 0, {"Oslo"}, 0, 0, 0}, SAME_NO}, /* a name in full is short for nothing */
    {{"Acme", O, 0, 0, {"Oslo"}, 0, 0, 0}, {"Acme Bank", O, 0, 0, {"Oslo"}, 0, 0, 0}, SAME_YES},
    {{"Acme", O, 0, 0, {0}, 0, 0, 0}, {"Acme Bank", O, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"World Health Organization", O, 0, 0, {0}, "WHO", 0, 0}, {"WHO", O, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"World Herring Organization", O, 0, 0, {0}, 0, 0, 0}, {"WHO", O, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"World Health Organization", O, 0, 0, {0}, 0, 0, 0}, {"WHO", O, 0, 0, {0}, 0, 0, 0}, SAME_YES}, /* known to everybody */
    {{"Federal Reserve", O, 0, 0, {0}, 0, 0, 0}, {"the Fed", O, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Federal Reserve", O, 0, 0, {0}, 0, 0, 0}, {"FBI", O, 0, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"Volodymyr Zelenskiy", P, 0, 0, {0}, 0, 0, 0}, {"Volodymyr Zelensky", P, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Volodymyr Zelenskyy", P, 0, 0, {0}, 0, 0, 0}, {"Vladimir Zelensky", P, 0, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"Moammar Gadhafi", P, 0, 0, {0}, 0, 0, 0}, {"Muammar al-Qaddafi", P, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Mohammed bin Salman", P, 0, 0, {0}, 0, 0, 0}, {"Muhammad bin Salman", P, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Mohammed Salim", P, 0, 0, {0}, 0, 0, 0}, {"Muhammad Saleem", P, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Mohammed Salim", P, 0, 0, {0}, 0, 0, 0}, {"Muhammad Salman", P, 0, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"Brian Karp", P, 0, 0, {0}, 0, 0, 0}, {"Brian Kerp", P, 0, 0, {0}, 0, 0, 0}, SAME_NO}, /* vowels count where nothing is spelled by ear */
    {{"Jens Mueller", P, 0, 0, {0}, 0, 0, 0}, {"Jens M\xC3\xBCller", P, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Joe Biden", P, 0, "president of United States", {0}, 0, 0, 0}, {"Joseph R. Biden", P, 0, "president", {0}, 0, 0, 0}, SAME_YES},
    {{"Joe Biden", P, 0, "president of United States", {0}, 0, 0, 0}, {"Joseph R. Biden", P, 0, "mayor", {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Bill Clinton", P, 0, 0, {"Hillary Clinton"}, 0, 0, 0}, {"William Clinton", P, 0, 0, {"Hillary Rodham Clinton"}, 0, 0, 0}, SAME_YES},
    {{"John Smith", P, 0, "senator of Vermont", {0}, 0, 0, 0}, {"John Smith", P, 0, "mayor of Dover", {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"John Smith", P, 0, "senator of Vermont", {0}, 0, 0, 0}, {"John Smith", P, 0, "senator", {0}, 0, 0, 0}, SAME_YES},
    {{"Ann Dorn", P, 0, "senator of Ohio", {0}, 0, 0, 0}, {"Ann Dorn", P, 0, "midfielder", {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Ann Dorn", P, 0, "senator of Ohio", {"Ohio"}, 0, 0, 0}, {"Ann Dorn", P, 0, "midfielder", {"Ohio"}, 0, 0, 0}, SAME_YES},
    {{"Ann Smith", P, 0, "senator of Ohio", {"Ohio"}, 0, 0, 0}, {"Ann Smith", P, 0, "midfielder", {"Ohio"}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Ann B. Dorn", P, 0, "bishop of Lyon", {0}, 0, 0, 0}, {"Ann Dorn", P, 0, "midfielder", {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Ann Dorn", P, 0, "senator of Ohio", {0}, 0, 0, 0}, {"Ann Dorn", P, 0, "former midfielder", {0}, 0, 0, 0}, SAME_YES},
    {{"Ann Dorn", P, 0, "businesswoman", {0}, 0, 0, 0}, {"Ann Dorn", P, 0, "candidate", {0}, 0, 0, 0}, SAME_YES},
    {{"Ann Dorn", P, 0, "foreign minister", {0}, 0, 0, 0}, {"Ann Dorn", P, 0, "president", {0}, 0, 0, 0}, SAME_YES},
    {{"Ann Dorn", P, 0, "Methodist minister", {0}, 0, 0, 0}, {"Ann Dorn", P, 0, "bishop of Lyon", {0}, 0, 0, 0}, SAME_YES},
    {{"Vicente Fox", P, 0, "president of Mexico", {0}, 0, 0, 0}, {"Vicente Fox", P, 0, "governor of Guanajuato", {0}, 0, 0, 0}, SAME_YES},
    {{"Robert F. Kennedy Jr.", P, 0, 0, {0}, 0, 0, 0}, {"Robert F. Kennedy", P, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Max Planck Institute", O, 0, 0, {0}, 0, 0, 0}, {"Max Planck", P, 0, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"Max Planck Institute for Physics", O, 0, 0, {0}, 0, 0, 0}, {"Max Planck Institute for Biochemistry", O, 0, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"Acme", P, 0, 0, {0}, 0, 0, 0}, {"Acme Inc.", O, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Acme", P, 0, 0, {"Oslo"}, 0, 0, 0}, {"Acme Inc.", O, 0, 0, {"Oslo"}, 0, 0, 0}, SAME_YES},
    {{"Acme", P, GENDER_FEMALE, 0, {"Oslo"}, 0, 0, 0}, {"Acme Inc.", O, 0, 0, {"Oslo"}, 0, 0, 0}, SAME_NO},
    {{"Acme", P, 0, "chairman of Bolt", {"Oslo"}, 0, 0, 0}, {"Acme Inc.", O, 0, 0, {"Oslo"}, 0, 0, 0}, SAME_NO},
    {{"Acme", P, GENDER_FEMALE, 0, {0}, 0, 0, 0}, {"Acme", O, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED}, /* a suspect, and no more */
    {{"Grey Anchor", P, 0, 0, {0}, 0, 0, 0}, {"Grey Anchor", O, 0, 0, {0}, 0, 0, 0}, SAME_YES}, /* nobody is called Grey */
    {{"Morgan Plonk", P, 0, 0, {0}, 0, 0, 0}, {"Morgan Plonk", O, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Plonkit", P, 0, 0, {0}, 0, 0, 0}, {"Plonkit Shipping Lines", O, 0, 0, {0}, 0, 0, 0}, SAME_UNDECIDED},
    {{"Plonkit", P, GENDER_MALE, 0, {0}, 0, 0, 0}, {"Plonkit Shipping Lines", O, 0, 0, {0}, 0, 0, 0}, SAME_NO},
    {{"MV Plonk Rosa", ENTITY_PRODUCT, 0, 0, {0}, 0, 0, 0}, {"Plonk Rosa", ENTITY_PRODUCT, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Marks & Quarg", O, 0, 0, {"Oslo"}, 0, 0, 0}, {"M&Q", O, 0, 0, {"Oslo"}, 0, 0, 0}, SAME_YES},
    {{"Marrow-Quarg", O, 0, 0, {0}, 0, 0, 0}, {"Marrow Quarg", O, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Justice Department", O, 0, 0, {0}, 0, 0, 0}, {"U.S. Department of Justice", O, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Mt. Plonk", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, {"Mount Plonk", ENTITY_PLACE, 0, 0, {0}, 0, 0, 0}, SAME_YES},
    {{"Bolt", P, 0, 0, {0}, 0, "Q1", 0}, {"Bolt Robotics", O, 0, 0, {0}, 0, "Q1", 0}, SAME_YES},
    {{"Ann Lee", P, 0, 0, {0}, 0, "Q1", 0}, {"Ann Lee", P, 0, 0, {0}, 0, "Q2", 0}, SAME_NO},
    {{"illegal immigrants", ENTITY_GROUP, 0, 0, {0}, 0, 0, 1}, {"Illegal immigrants", ENTITY_GROUP, 0, 0, {0}, 0, 0, 1}, SAME_YES},
    {{"spokesman", P, 0, 0, {0}, 0, 0, 1}, {"spokesman", P, 0, 0, {0}, 0, 0, 1}, SAME_NO},
    {{"Hope", ENTITY_WORK, 0, 0, {0}, 0, 0, 0}, {"hope", ENTITY_CONCEPT, 0, 0, {0}, 0, 0, 1}, SAME_NO}};

Test(same, verdicts_both_ways)
{
  Room room = room_open();
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    EntityProfile a = profile_of(&room, &cases[i].a), b = profile_of(&room, &cases[i].b);
    float there, back;
    const char *why, *why_back;
    SameVerdict one = entity_same(room.resolver, &a, &b, &there, &why), two = entity_same(room.resolver, &b, &a, &back, &why_back);
    cr_expect_eq(one, cases[i].want, "%s, %s: %d, for %s", cases[i].a.name, cases[i].b.name, one, why);
    cr_expect(one == two && there == back, "%s, %s: the order matters", cases[i].a.name, cases[i].b.name);
  }
  room_close(&room);
}

Test(same, every_pair_is_judged_alike_from_both_sides)
{
  Room room = room_open();
  size_t n = COUNT_OF(cases) * 2;
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++) {
      EntityProfile a = profile_of(&room, i % 2 ? &cases[i / 2].a : &cases[i / 2].b), b = profile_of(&room, j % 2 ? &cases[j / 2].a : &cases[j / 2].b);
      cr_expect_eq(entity_same(room.resolver, &a, &b, NULL, NULL), entity_same(room.resolver, &b, &a, NULL, NULL));
    }
  room_close(&room);
}

typedef struct { const char *name, *beside[3], *alias; SameVerdict want; const char *other, *other_beside[3]; } Beside;

/* What the articles name beside them says who a short name is; a common one needs more of it, and a famous one none. */
Test(same, those_beside_whom_they_are_told_of)
{
  static const Beside pairs[] = {
      {"Plonkel", {"Quarg Bank"}, NULL, SAME_YES, "Gerda Plonkel", {"Quarg Bank", "Zorba Fund"}},
      {"Plonkel", {"Zorba"}, NULL, SAME_UNDECIDED, "Gerda Plonkel", {"Quarg Bank"}},
      {"Smith", {"Quarg Bank", "Zorba Fund"}, NULL, SAME_UNDECIDED, "Gerda Smith", {"Quarg Bank", "Zorba Fund"}},
      {"Plonkel", {"Marsden"}, NULL, SAME_YES, "Gerda Plonkel", {"Amelia Marsden"}},
      {"Plonkel", {0}, NULL, SAME_YES, "Plonkel", {0}},
      {"Smith", {0}, NULL, SAME_UNDECIDED, "Smith", {0}},
      {"Plonkel", {"Quarg Bank"}, NULL, SAME_YES, "Plonkel Adhanir Gebrel", {"Quarg Bank"}},
      {"Plonkel", {0}, NULL, SAME_UNDECIDED, "Plonkel Adhanir Gebrel", {0}},
      {"Einstein", {0}, NULL, SAME_YES, "Albert Einstein", {0}},
      {"Einstein", {0}, NULL, SAME_UNDECIDED, "Gerda Einstein", {0}},
      {"Quargel da Plonkel", {0}, NULL, SAME_YES, "Jose Inacio Quargel da Plonkel", {0}},
      {"Anna Plonkel", {0}, NULL, SAME_UNDECIDED, "Gerda Anna Plonkel", {0}},
      {"Bob Plonkel", {0}, "Robert Quargel", SAME_YES, "Robert Quargel", {0}},
      {"Plonkoeke", {"Quarg Bank"}, NULL, SAME_YES, "Gerda Plonköke", {"Quarg Bank"}},
      {"Plonkovskyy", {"Quarg Bank"}, NULL, SAME_YES, "Oleh Plonkovsky", {"Quarg Bank"}},
      {"Kim Plonk Un", {0}, NULL, SAME_YES, "Kim Plonk-un", {0}},
      {"GUP Jr.", {0}, NULL, SAME_YES, "Gerda U. Plonkel Jr.", {0}},
      {"GUP", {0}, NULL, SAME_UNDECIDED, "Gerda Umbrage Plonkel", {0}},
      {"Elizabeth IV", {0}, NULL, SAME_YES, "Queen Elizabeth IV", {0}},
      {"bin Plonkel", {"Quarg Bank"}, NULL, SAME_YES, "Ali bin Plonkel", {"Quarg Bank"}},
      {"Plonkel", {"UQW"}, NULL, SAME_YES, "Gerda Plonkel", {"United Quarg Workers"}},
      {"Bob Plonkel", {0}, "Quargel", SAME_NO, "Robert Quargel", {0}},
  };
  Room room = room_open();
  for (size_t i = 0; i < COUNT_OF(pairs); i++) {
    Side left = {.name = pairs[i].name, .type = P, .alias = pairs[i].alias}, right = {.name = pairs[i].other, .type = P};
    EntityProfile a = profile_of(&room, &left), b = profile_of(&room, &right);
    Str near[3], near_other[3];
    for (; a.beside_count < 3 && pairs[i].beside[a.beside_count]; a.beside_count++) near[a.beside_count] = str_of(pairs[i].beside[a.beside_count]);
    for (; b.beside_count < 3 && pairs[i].other_beside[b.beside_count]; b.beside_count++) near_other[b.beside_count] = str_of(pairs[i].other_beside[b.beside_count]);
    a.beside = near;
    b.beside = near_other;
    const char *why;
    cr_expect_eq(entity_same(room.resolver, &a, &b, NULL, &why), pairs[i].want, "%s, %s: %s", pairs[i].name, pairs[i].other, why);
    cr_expect_eq(entity_same(room.resolver, &b, &a, NULL, NULL), pairs[i].want, "%s, %s: the order matters", pairs[i].other, pairs[i].name);
    Str keys[16], other_keys[16];
    size_t n = entity_keys(room.resolver, &a, &room.arena, keys, 16), m = entity_keys(room.resolver, &b, &room.arena, other_keys, 16);
    bool met = pairs[i].want == SAME_NO;
    for (size_t x = 0; x < n; x++)
      for (size_t y = 0; y < m; y++) met |= str_eq(keys[x], other_keys[y]);
    cr_expect(met, "%s, %s share no key", pairs[i].name, pairs[i].other);
  }
  room_close(&room);
}

/* Who may be one must meet in a block, or the archive never asks. */
Test(same, those_that_may_be_one_share_a_key)
{
  Room room = room_open();
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    if (cases[i].want == SAME_NO) continue;
    EntityProfile a = profile_of(&room, &cases[i].a), b = profile_of(&room, &cases[i].b);
    Str x[32], y[32];
    size_t nx = entity_keys(room.resolver, &a, &room.arena, x, 32), ny = entity_keys(room.resolver, &b, &room.arena, y, 32), met = 0;
    for (size_t k = 0; k < nx; k++)
      for (size_t l = 0; l < ny; l++) met += str_eq(x[k], y[l]);
    cr_expect(met > 0, "%s, %s", cases[i].a.name, cases[i].b.name);
    for (size_t k = 1; k < nx; k++) cr_expect(str_cmp(x[k - 1], x[k]) < 0, "keys are sorted");
  }
  room_close(&room);
}

Test(same, keys_fit_where_they_are_put)
{
  Room room = room_open();
  Side side = {"United States National Security Council", ENTITY_ORGANIZATION, 0, 0, {0}, 0, 0, 0};
  EntityProfile p = profile_of(&room, &side);
  Str keys[2];
  cr_expect_leq(entity_keys(room.resolver, &p, &room.arena, keys, 2), 2);
  room_close(&room);
}

Test(same, the_better_name_does_not_depend_on_the_order)
{
  static const struct { const char *a, *b; uint64_t uses_a, uses_b; const char *want; } names[] = {
      {"Powell", "Colin L. Powell", 9, 1, "Colin L. Powell"}, {"COLIN POWELL", "Colin Powell", 5, 1, "Colin Powell"},
      {"Ann Lee", "Ann Leh", 2, 3, "Ann Leh"},                {"Ann Lee", "Ann Leh", 2, 2, "Ann Lee"}};
  for (size_t i = 0; i < COUNT_OF(names); i++) {
    Str one = entity_better_name(str_of(names[i].a), names[i].uses_a, str_of(names[i].b), names[i].uses_b);
    Str two = entity_better_name(str_of(names[i].b), names[i].uses_b, str_of(names[i].a), names[i].uses_a);
    cr_expect(str_is(one, names[i].want), "%.*s", STR_ARG(one));
    cr_expect(str_eq(one, two));
  }
}

Test(same, a_bare_surname_that_few_bear)
{
  static const struct { const char *one, *full; bool rare; } told[] = {{"Zorvath", "Anna Zorvath", true}, {"Smith", "Anna Smith", false}, {"Anna", "Anna Zorvath", false}, {"Zorvath", "Zorvath Holm", false}};
  Room room = room_open();
  for (size_t i = 0; i < COUNT_OF(told); i++) {
    EntityProfile a = {.name = str_of(told[i].one), .type = P, .proper = true}, b = {.name = str_of(told[i].full), .type = P, .proper = true};
    cr_expect_eq(entity_is_rare_surname(room.resolver, &a, &b), told[i].rare, "%s and %s", told[i].one, told[i].full);
  }
  room_close(&room);
}
