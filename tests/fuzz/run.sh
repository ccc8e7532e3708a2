#!/bin/sh
# Fuzzes what reads strangers' bytes with libFuzzer (clang): tests/fuzz/run.sh [BUILD] [SECONDS for each target] [TARGET...]
# Inputs that once failed lie in tests/fuzz/seeds/TARGET and are tried first; SECONDS 0 tries only those.
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build/fuzz}
seconds=${2:-60}
[ $# -le 2 ] || shift 2
case ${1:-} in "" | [0-9]* | /* | */*) set -- articles mail feed office inputs pipeline trees sql documents model database archive;; esac
command -v clang >/dev/null 2>&1 || { echo "fuzz: clang is not installed: passed over" >&2; exit 0; }
mkdir -p "$build"
make -s CC=clang BUILD="$build" SAN=fuzzer-no-link,address,undefined OPT=-O1 "$build/librelata.a"
pkgs="libcgraph libgvc sqlite3 libpcre2-8 gumbo libutf8proc jansson libxxhash md4c expat zlib"
for name; do
  more=
  [ "$name" != model ] || more=tests/analysis/tiny_model.c
  [ "$name" != sql ] || more=src/cli/script.c
  # shellcheck disable=SC2046,SC2086
  clang -std=c17 -D_GNU_SOURCE -DARENA_PLAIN -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all \
    -Iinclude -Isrc $(pkg-config --cflags $pkgs) "tests/fuzz/$name.c" $more "$build/librelata.a" -o "$build/$name" $(pkg-config --libs $pkgs) -larchive -lm -ldl -pthread
  mkdir -p "$build/$name.corpus" "tests/fuzz/seeds/$name"
  export LSAN_OPTIONS=suppressions=tests/support/lsan.supp:print_suppressions=0
  for seed in tests/fuzz/seeds/"$name"/*; do
    [ ! -f "$seed" ] || "$build/$name" -timeout=60 "$seed" 2>"$build/$name.log" || { tail -30 "$build/$name.log"; exit 1; }
  done
  [ "$seconds" != 0 ] || continue
  cp -n tests/fuzz/seeds/"$name"/* "$build/$name.corpus/" 2>/dev/null || true
  # Each text of an archive costs a database: better many changes at once than short inputs first.
  lengths="-max_len=20000"
  [ "$name" != archive ] || lengths="-max_len=400 -len_control=0"
  # shellcheck disable=SC2086
  "$build/$name" -max_total_time="$seconds" -timeout=60 $lengths -rss_limit_mb=4096 -print_final_stats=1 \
    -artifact_prefix="$build/$name-" "$build/$name.corpus"
done
