#!/bin/sh
# Fuzzes what reads strangers' bytes with libFuzzer (clang): tests/fuzz/run.sh [BUILD] [SECONDS for each target]
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build/fuzz}
seconds=${2:-60}
command -v clang >/dev/null 2>&1 || { echo "fuzz: clang is not installed: passed over" >&2; exit 0; }
mkdir -p "$build"
libs=$(pkg-config --libs libcgraph libgvc sqlite3 libpcre2-8 gumbo libutf8proc jansson libxxhash md4c)
for target in tests/fuzz/*.c; do
  name=$(basename "$target" .c)
  # shellcheck disable=SC2086
  clang -std=c17 -D_GNU_SOURCE -DARENA_PLAIN -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all \
    -Iinclude -Isrc "$target" src/core/*.c src/lexicon/*.c src/article/*.c src/text/*.c -o "$build/$name" $libs -lm -pthread
  mkdir -p "$build/$name.corpus"
  if [ -d "tests/fuzz/seeds/$name" ]; then cp -n tests/fuzz/seeds/"$name"/* "$build/$name.corpus/"; fi
  "$build/$name" -max_total_time="$seconds" -timeout=60 -max_len=20000 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$build/" "$build/$name.corpus"
done
