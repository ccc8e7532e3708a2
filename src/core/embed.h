/* embed.h - files of the source tree inside the program, put there by the assembler: mapped with it, and paged in on use. */
#ifndef RELATA_CORE_EMBED_H
#define RELATA_CORE_EMBED_H

/* The bytes of `path`, from name_start to name_end, where a NUL stands. The names are the file's own: hidden from all others. */
#define EMBED(name, path, align)                                                                                     \
  __asm__(".section .rodata\n"                                                                                       \
          ".balign " #align "\n"                                                                                     \
          #name "_start:\n"                                                                                          \
          ".incbin \"" path "\"\n"                                                                                   \
          #name "_end:\n"                                                                                            \
          ".byte 0\n"                                                                                                \
          ".previous\n");                                                                                            \
  extern const char name##_start[] __attribute__((visibility("hidden")));                                            \
  extern const char name##_end[] __attribute__((visibility("hidden")))

#endif
