#!/bin/bash
# The library as others use it: installed and taken away again, README's program in C, the header in C++, what it exports.
. "$(dirname "$0")/harness.sh.inc"
build=$(dirname "$RELATA")
if nm -D "$build/librelata.so" | grep -q '__asan\|__tsan'; then echo "skipped: a library with sanitizers cannot be installed as others use it"; finish; exit; fi
cc=${CC:-gcc}

# Others' programs must not change with names of ours that they happen to use.
nm -D --defined-only "$build/librelata.so" | awk '{ print $3 }' | grep -v '^relata_' >names
holds "the library exports only relata_..." test ! -s names
holds "every function of the header is exported" bash -c "grep -o 'relata_[a-z_]*(' '$here/include/relata.h' | tr -d '(' | sort -u >wanted; nm -D --defined-only '$build/librelata.so' | awk '{ print \$3 }' | sort -u >had; ! comm -23 wanted had | grep ."
nm -D --defined-only "$build/relata_sqlite.so" | awk '{ print $3 }' | grep -v '^sqlite3_relata.*init$' >names
holds "the extension exports only its entries" test ! -s names
if needs "command -v objdump" "objdump is not installed: the library's name is not read"; then
  holds "the library has its name" bash -c "objdump -p '$build/librelata.so' | grep -q 'SONAME.*librelata.so.0'"
fi

install=(make -s -C "$here" BUILD="$(realpath "$build")" DESTDIR="$work/stage" PREFIX=/opt/relata)
mkdir root
holds "make install" "${install[@]}" install
root=$work/stage/opt/relata
holds "the installed program runs" "$root/bin/relata" --version
export PKG_CONFIG_PATH=$root/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$work/stage LD_LIBRARY_PATH=$root/lib
awk '/^```c$/ { on = 1; next } /^```$/ { on = 0 } on' "$here/README.md" >example.c
holds "README has a program" grep -q 'int main' example.c
if needs "command -v $cc && pkg-config --exists relata" "no compiler or pkg-config: README's program is not built"; then
  holds "README's program compiles" bash -c "$cc -std=c11 -Wall -Wextra -Wpedantic -Werror example.c \$(pkg-config --cflags --libs relata) -o example"
  ./example >"$out" 2>"$err"; status=$?
  is 0 "README's program"; prints "Acme | buy | Bolt" "README's program prints triples"
  sed 's/relata_open(NULL, &err)/relata_open(\&(RelataOptions){.size = sizeof(RelataOptions), .model = "none"}, \&err)/' example.c >wrong.c
  holds "it compiles with a model of its own" bash -c "$cc -std=c11 wrong.c \$(pkg-config --cflags --libs relata) -o wrong"
  ./wrong >"$out" 2>"$err"; status=$?
  fails "a missing model" test "$status" = 0; says "none" "the library tells what is wrong"
fi
if needs "command -v c++" "no C++ compiler: the header is not tried in C++"; then
  for std in c++98 c++11 c++17; do
    holds "the header is $std" c++ -std=$std -Wall -Wextra -Wpedantic -Werror -fsyntax-only -x c++ "$root/include/relata.h"
  done
fi
holds "make uninstall" "${install[@]}" uninstall
holds "nothing is left behind" bash -c "! find root -type f -o -type l | grep ."
finish
