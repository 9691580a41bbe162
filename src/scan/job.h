/* One file being scanned, inside a sandboxed worker: what formats and documents share. */
#ifndef SCAN_JOB_H
#define SCAN_JOB_H
#include "match/dict.h"
#include "scan/record.h"

struct scan_input {
    const uint8_t *p;            /* all bytes, or NULL: read through fd */
    size_t n;                    /* of p */
    int fd;                      /* -1: in memory only */
    int64_t size;
    bool sparse;                 /* has holes */
    const char *name;            /* last part of its name; the extension is a hint only */
    const char *inner;           /* path inside the outer file, NULL the file itself */
    int depth;                   /* containers around it */
    size_t own;                  /* a format says here how many bytes are its own; what stands behind is a part, 'tail'. 0: all */
};
struct scan_job {
    struct ctx *c;
    const struct scan_options *o;
    const struct scan_dict *d;
    struct scan_input file;      /* the outer one */
    void (*emit)(void *arg, const struct record *r);     /* NULL: send what is gathered, a crash may come */
    void *arg;
    int64_t made_bytes;          /* output of decompression so far, LIMIT_SCAN_OUTPUT */
    int members;
    int hits, unreadable;
    int pictures;                /* and pages without text that were not read, as nobody asked for it */
    char digest[72], sample[72];
    struct scan_state *state;    /* buffers kept from file to file, doc_state_new() */
};

/* Looks at the first bytes, picks the format and runs it; what no format knows is scanned as raw bytes. */
int job_input(struct scan_job *j, struct scan_input *in);
/* A part found inside `in`: bytes of its own, a name, one level deeper. */
int job_part(struct scan_job *j, const struct scan_input *in, const char *name, const uint8_t *p, size_t n);
/* Reports what cannot be looked into; the scan goes on. */
void job_unreadable(struct scan_job *j, const struct scan_input *in, const char *reason);
/* The first bytes, at most JOB_HEAD: what sniff is asked with. Returns how many. */
enum { JOB_HEAD = 4096 };
size_t job_head(const struct scan_input *in, uint8_t head[JOB_HEAD]);
/* All bytes in memory (mapped when it is a file); err E_LIMIT */
int job_bytes(struct scan_job *j, struct scan_input *in);
void job_unmap(struct scan_input *in);
/* In a worker, before it is shut in: from then on the pages of a mapped file are given back every 4 ms of processor time, so that a large one is never whole in memory. */
void job_prepare(void);
/* Bytes that say nothing: none, one repeated that fills up, a line's end. */
bool job_blank(const uint8_t *p, size_t n);
/* What stands behind the end of a file is another, often: a part, without what fills up before it. */
int job_tail(struct scan_job *j, const struct scan_input *in, const char *name, const uint8_t *p, size_t n);
/* Counts n more decompressed bytes or members: E_LIMIT when the file has had its share. */
int job_spend(struct scan_job *j, int64_t n_bytes);
const char *job_inner(struct scan_job *j, const struct scan_input *in, const char *name);
/* Name bytes of any encoding as UTF-8. */
const char *job_name_utf8(struct ctx *c, const char *name, size_t n);

/* A format: one file in scan/formats, `const struct scan_format format_<name>`; the list is made by the build. */
struct scan_format {
    const char *name;
    int order;                   /* asked from low to high; 50 when it does not matter */
    bool (*sniff)(const struct scan_input *in, const uint8_t *head, size_t n);    /* of job_head() */
    int (*scan)(struct scan_job *j, struct scan_input *in);
    void (*prepare)(const struct scan_options *o);   /* once, before any worker is started and shut in; may be NULL */
};
extern const struct scan_format *const scan_formats[];       /* NULL at the end */
#endif
