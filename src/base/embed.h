/* Files embedded in the binary: "model/..." and "web/...", sorted by path. */
#ifndef BASE_EMBED_H
#define BASE_EMBED_H
struct embed_file {
    const char *path;
    const unsigned char *bytes, *end;   /* followed by a NUL byte */
    int gzip;                           /* 1: bytes are a gzip stream */
};
extern const struct embed_file embed_files[];   /* ends with path NULL */
extern const int embed_count;

/* The file of a path, NULL none. */
const struct embed_file *embed_find(const char *path);
#endif
