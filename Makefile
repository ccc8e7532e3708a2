# relata - two commands do everything: `make demo` and `make check`. `make help` lists the others.
CC      ?= gcc
BUILD   ?= build
PREFIX  ?= /usr/local
DESTDIR ?=
DATA    ?= ../shared
SAN     ?=
V       ?=
# Seconds that a test binary or script may take, under the sanitizers too, before it counts as hanging.
TEST_LONGEST ?= 1800
OPT     ?= -O2

PKGS   := libcgraph libgvc sqlite3 libpcre2-8 gumbo libutf8proc jansson libxxhash md4c expat zlib
ROOMS  := core lexicon source article text analysis extraction resolution store graph report
WARN   := -Wall -Wextra -Werror -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wwrite-strings -Wvla
# No contraction of a*b+c into one rounding: results must not depend on the processor.
CSTD   := -std=c17 -D_GNU_SOURCE -ffp-contract=off
SANFLAGS := $(if $(SAN),-fsanitize=$(SAN) -fno-omit-frame-pointer -fno-sanitize-recover=all -g -DARENA_PLAIN,)
PKG_CFLAGS := $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
PKG_LIBS   := $(shell pkg-config --libs $(PKGS) 2>/dev/null)
EDIT_LIBS  := $(shell pkg-config --libs libedit 2>/dev/null)
CPPFLAGS_ALL = -Iinclude -Isrc -DRELATA_PREFIX='"$(PREFIX)"' $(PKG_CFLAGS) $(CPPFLAGS)
CFLAGS_ALL = $(CSTD) $(WARN) $(OPT) -g -fPIC -fvisibility=hidden -pthread $(SANFLAGS) $(CFLAGS)
LIBS   = $(PKG_LIBS) -lm -ldl -pthread

LIB_SRC  := $(wildcard src/*.c) $(foreach r,$(ROOMS),$(wildcard src/$(r)/*.c))
CLI_SRC  := $(wildcard src/cli/*.c)
LIB_OBJ  := $(LIB_SRC:%.c=$(BUILD)/%.o)
CLI_OBJ  := $(CLI_SRC:%.c=$(BUILD)/%.o)
TEST_ROOMS := $(filter-out support gold cli fuzz score,$(patsubst tests/%/,%,$(sort $(dir $(wildcard tests/*/*.c)))))
TEST_BIN := $(TEST_ROOMS:%=$(BUILD)/tests/%)
SUPPORT_OBJ := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/support/*.c))

# Long command lines only with V=1.
SHORT := $(if $(V),,@)
say = $(if $(V),@:,@printf "  %-4s %s\n" $(1) $(2))

MAN    := $(PREFIX)/share/man
# from scripts/completions : to share/
COMPLETIONS := relata.bash:bash-completion/completions/relata _relata:zsh/site-functions/_relata \
  relata.fish:fish/vendor_completions.d/relata.fish

.PHONY: all demo check check-tests check-cli asan lint format bench score train graphs manual install uninstall clean help setup fuzz
.DEFAULT_GOAL := all
.SECONDARY:

all: $(BUILD)/relata $(BUILD)/librelata.a $(BUILD)/librelata.so $(BUILD)/relata_sqlite.so

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(SHORT)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -c $< -o $@

# Vectors of the network's elementwise steps and of laying its weights out: GCC makes them at this level only.
$(BUILD)/src/analysis/kernels_%.o: OPT += -O3 -fno-math-errno -fno-trapping-math
$(BUILD)/src/analysis/packing.o: OPT += -O3

# Word lists and weights are embedded with .incbin, which compilers do not track.
$(BUILD)/src/lexicon/tables.o: $(wildcard src/lexicon/tables/*.tsv)
$(BUILD)/src/lexicon/gazetteer.o: src/lexicon/gazetteer.tsv
$(BUILD)/src/lexicon/word_kinds.o: src/lexicon/word_kinds.bin
$(BUILD)/src/lexicon/known_names.o: src/lexicon/known_names.bin
# The search for a layout is the slowest part of drawing one article; -O3 takes a fifth off it.
$(patsubst %,$(BUILD)/src/graph/%.o,layout search cost tally): OPT = -O3 -fno-math-errno
$(BUILD)/src/graph/html.o: $(wildcard src/graph/viewer/*)
$(BUILD)/src/analysis/weights.o: $(wildcard src/analysis/model/*.model)

$(BUILD)/librelata.a: $(LIB_OBJ)
	@rm -f $@
	$(call say,AR,$@)
	$(SHORT)$(AR) rcs $@ $^

$(BUILD)/librelata.so: $(LIB_OBJ)
	$(call say,LD,$@)
	$(SHORT)$(CC) -shared -Wl,-soname,librelata.so.0 $(SANFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/relata_sqlite.so: $(BUILD)/src/store/extension/extension.o $(BUILD)/librelata.a
	$(CC) -shared $(SANFLAGS) -Wl,--exclude-libs,ALL -o $@ $^ $(LIBS)

# The extension once more, inside the program: relata sql has its functions.
$(BUILD)/src/store/extension/inside.o: src/store/extension/extension.c Makefile
	@mkdir -p $(@D)
	$(call say,CC,$@)
	$(SHORT)$(CC) $(CPPFLAGS_ALL) -DSQLITE_CORE $(CFLAGS_ALL) -MMD -MP -c $< -o $@

$(BUILD)/relata: $(CLI_OBJ) $(BUILD)/src/store/extension/inside.o $(LIB_OBJ)
	$(call say,LD,$@)
	$(SHORT)$(CC) $(SANFLAGS) -o $@ $^ $(LIBS) $(EDIT_LIBS)

$(BUILD)/tests/%: $(BUILD)/librelata.a $(SUPPORT_OBJ) tests/%/*.c
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(SHORT)$(CC) $(CPPFLAGS_ALL) -iquote tests/support $(CFLAGS_ALL) -o $@ $(wildcard tests/$*/*.c) $(SUPPORT_OBJ) $(BUILD)/librelata.a $(LIBS) -lcriterion -larchive

$(BUILD)/tests/store: $(BUILD)/relata_sqlite.so

$(BUILD)/tests/support/%.o: CPPFLAGS += -iquote tests/support

setup:
	@scripts/setup

check: setup
	@$(MAKE) --no-print-directory check-tests check-cli

LIMITED = scripts/run_limited $(TEST_LONGEST)
CLI_TESTS = $(sort $(wildcard tests/cli/*.sh))

# Every binary and script runs, whatever failed before it; a binary runs its tests on all processors itself.
check-tests: $(TEST_BIN)
	@TMPDIR=$$(mktemp -d); chmod 755 "$$TMPDIR"; export TMPDIR; trap 'rm -rf "$$TMPDIR"' EXIT; status=0; \
	  export LSAN_OPTIONS=suppressions=tests/support/lsan.supp:print_suppressions=0; \
	  for t in $(TEST_BIN); do $(LIMITED) $$t || status=1; done; exit $$status

check-cli: all
	@printf '%s\n' $(CLI_TESTS) | RELATA=$(BUILD)/relata xargs -n 1 -P $$(nproc) $(LIMITED) bash

asan: setup
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/asan SAN=address,undefined OPT=-O1 check-tests check-cli

demo: setup
	@$(MAKE) --no-print-directory all
	@scripts/demo $(BUILD)/relata

# Static analysis takes seconds a file: what has been found clean, and the headers that it includes, is not read again.
LINTED := $(patsubst %.c,$(BUILD)/lint/%.ok,$(LIB_SRC) $(CLI_SRC) src/store/extension/extension.c)

lint:
	@scripts/check_layers
	@mkdir -p $(BUILD)/lint
	@scripts/lint headers $(BUILD)/lint
	@$(MAKE) --no-print-directory -k -j$$(nproc) $(LINTED)
	@echo "lint: clean"

$(BUILD)/lint/%.ok: %.c scripts/lint
	@mkdir -p $(@D)
	$(call say,LINT,$<)
	$(SHORT)BUILD=$(BUILD) scripts/lint file $< $(CPPFLAGS_ALL) -std=c17 -D_GNU_SOURCE
	@$(CC) $(CPPFLAGS_ALL) -std=c17 -D_GNU_SOURCE -MM -MP -MT $@ -MF $(@:.ok=.d) $<
	@touch $@

format:
	clang-format -i $$(git ls-files '*.c' '*.h')

bench: all
	@scripts/bench $(BUILD)/relata

score: all
	@scripts/score $(BUILD)/relata $(DATA)

train:
	@scripts/train/run.sh $(DATA)

graphs: all
	@scripts/draw_examples $(BUILD)/relata graphs
	@scripts/refresh_readme $(BUILD)/relata

fuzz:
	@tests/fuzz/run.sh $(BUILD)/fuzz

manual: all
	@scripts/make_manual $(BUILD)/relata

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include
	install -m 755 $(BUILD)/relata $(DESTDIR)$(PREFIX)/bin/relata
	install -m 644 $(BUILD)/librelata.a $(DESTDIR)$(PREFIX)/lib/librelata.a
	install -m 755 $(BUILD)/librelata.so $(DESTDIR)$(PREFIX)/lib/librelata.so.0
	ln -sf librelata.so.0 $(DESTDIR)$(PREFIX)/lib/librelata.so
	install -m 644 include/relata.h $(DESTDIR)$(PREFIX)/include/relata.h
	@if [ -f $(BUILD)/relata_sqlite.so ]; then install -m 755 $(BUILD)/relata_sqlite.so $(DESTDIR)$(PREFIX)/lib/relata_sqlite.so; fi
	sed -e 's|@PREFIX@|$(PREFIX)|' -e "s|@PKGS@|$(PKGS)|" scripts/relata.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/relata.pc

	install -m 755 scripts/relata-pandoc $(DESTDIR)$(PREFIX)/bin/relata-pandoc
	install -d $(DESTDIR)$(MAN)/man1 $(DESTDIR)$(MAN)/man3 $(DESTDIR)$(MAN)/man5
	for n in 1 3 5; do install -m 644 scripts/man/*.$$n $(DESTDIR)$(MAN)/man$$n/ || exit 1; done
	$(foreach c,$(COMPLETIONS),install -D -m 644 scripts/completions/$(subst :, $(DESTDIR)$(PREFIX)/share/,$(c)) &&) true

uninstall:
	rm -f $(DESTDIR)$(MAN)/man1/relata.1 $(DESTDIR)$(MAN)/man1/relata-*.1 $(DESTDIR)$(MAN)/man3/librelata.3 $(DESTDIR)$(MAN)/man5/relata-schema.5
	rm -f $(foreach c,$(COMPLETIONS),$(DESTDIR)$(PREFIX)/share/$(lastword $(subst :, ,$(c))))
	rm -f $(DESTDIR)$(PREFIX)/bin/relata $(DESTDIR)$(PREFIX)/bin/relata-pandoc $(DESTDIR)$(PREFIX)/lib/librelata.* $(DESTDIR)$(PREFIX)/lib/relata_sqlite.so \
	  $(DESTDIR)$(PREFIX)/include/relata.h $(DESTDIR)$(PREFIX)/lib/pkgconfig/relata.pc

clean:
	rm -rf $(BUILD)

help:
	@echo "make            build $(BUILD)/relata and the libraries"
	@echo "make demo       install what is missing, build, draw an example article"
	@echo "make check      install what is missing, build, run all tests"
	@echo "make asan       the tests under AddressSanitizer and UBSan"
	@echo "make lint       rooms include only earlier rooms; clang-tidy and cppcheck"
	@echo "make bench      speed and memory, appended to tests/score/bench.tsv"
	@echo "make score      quality on the development data in DATA=$(DATA), appended to tests/score/scores.tsv"
	@echo "make train      train the language model anew from DATA=$(DATA)"
	@echo "make graphs     draw graphs/ and the examples of README.md anew"
	@echo "make manual     write the manual pages and completions anew from the program's help"
	@echo "make install    to DESTDIR=$(DESTDIR) PREFIX=$(PREFIX)"
	@echo "CC=clang, SAN=address,undefined, BUILD=dir are honoured"

-include $(LINTED:.ok=.d) $(LIB_OBJ:.o=.d) $(CLI_OBJ:.o=.d) $(SUPPORT_OBJ:.o=.d) $(BUILD)/src/store/extension/extension.d $(BUILD)/src/store/extension/inside.d
