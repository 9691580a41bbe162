/* Job threads: what writes or takes long runs here while its connection is suspended. */
#include <malloc.h>
#include <time.h>

#include "web/internal.h"

static struct web_req *take(struct web_pool *p) {
    pthread_mutex_lock(&p->lock);
    while (!p->first && !p->stop)
        pthread_cond_wait(&p->work, &p->lock);
    struct web_req *r = p->first;
    if (r) {
        p->first = r->next;
        r->next = NULL;
        if (!p->first)
            p->last = &p->first;
    }
    pthread_mutex_unlock(&p->lock);
    return r;
}

static int64_t work_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void *job_main(void *arg) {
    enum { LONG_MS = 100 };
    struct web_pool *p = arg;
    struct web_req *r;
    while ((r = take(p))) {
        int64_t from = work_ms();
        web_run(r);
        MHD_resume_connection(r->conn);   /* last: r may end on another thread from here on */
        if (work_ms() - from > LONG_MS)
            malloc_trim(0);               /* what a report or an assessment took between blocks that stay */
    }
    return NULL;
}

int web_pool_start(struct ctx *c, struct web_pool *p, int n) {
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->work, NULL);
    p->last = &p->first;
    for (; p->n < n; p->n++)
        if (pthread_create(&p->thread[p->n], NULL, job_main, p))
            return fail(c, E_INTERNAL, T("无法启动工作线程", "cannot start a job thread"));
    return 0;
}

void web_pool_put(struct web_pool *p, struct web_req *r) {
    pthread_mutex_lock(&p->lock);
    r->next = NULL;
    *p->last = r;
    p->last = &r->next;
    pthread_cond_signal(&p->work);
    pthread_mutex_unlock(&p->lock);
}

void web_pool_stop(struct web_pool *p) {
    pthread_mutex_lock(&p->lock);
    p->stop = true;
    pthread_cond_broadcast(&p->work);
    pthread_mutex_unlock(&p->lock);
    for (int i = 0; i < p->n; i++)
        pthread_join(p->thread[i], NULL);
    p->n = 0;
}
