/*
 * work.c - many workers, results in order.
 * A ring of 4 * jobs places: a worker draws the next item while a place is free; the caller's thread waits for the place
 * of the next item in order, consumes it and frees the place. So memory stays bounded and output does not depend on jobs.
 */
#include "core/core.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct { void *result; bool ready; } Place;

typedef struct {
  const OrderedWork *work;
  size_t drawn, consumed;
  bool at_end, stop;
  Place *places;
  size_t place_count;
  pthread_mutex_t lock, source; /* `source` serializes next(); taken before `lock` */
  pthread_cond_t room, ready;
} Ring;

/* Waits for a free place, then draws an item for it. Returns NULL at the end. */
static void *ring_draw(Ring *ring, size_t *number)
{
  pthread_mutex_lock(&ring->source);
  pthread_mutex_lock(&ring->lock);
  while (!ring->stop && !ring->at_end && ring->drawn >= ring->consumed + ring->place_count)
    pthread_cond_wait(&ring->room, &ring->lock);
  bool go_on = !ring->stop && !ring->at_end;
  pthread_mutex_unlock(&ring->lock);
  void *item = go_on ? ring->work->next(ring->work->context) : NULL;
  pthread_mutex_lock(&ring->lock);
  if (item) *number = ring->drawn++;
  else ring->at_end = true;
  pthread_cond_broadcast(&ring->ready);
  pthread_mutex_unlock(&ring->lock);
  pthread_mutex_unlock(&ring->source);
  return item;
}

static void *worker(void *context)
{
  Ring *ring = context;
  size_t number = 0;
  void *item;
  while ((item = ring_draw(ring, &number))) {
    void *result = ring->work->work(ring->work->context, item);
    pthread_mutex_lock(&ring->lock);
    ring->places[number % ring->place_count] = (Place){result, true};
    pthread_cond_broadcast(&ring->ready);
    pthread_mutex_unlock(&ring->lock);
  }
  return NULL;
}

/* The next result in order; false when the stream has ended and all is consumed. */
static bool ring_take(Ring *ring, void **result)
{
  pthread_mutex_lock(&ring->lock);
  Place *place = &ring->places[ring->consumed % ring->place_count];
  while (!place->ready && !(ring->at_end && ring->consumed == ring->drawn)) pthread_cond_wait(&ring->ready, &ring->lock);
  bool got = place->ready;
  *result = place->result;
  pthread_mutex_unlock(&ring->lock);
  return got;
}

static void ring_release(Ring *ring, bool go_on)
{
  pthread_mutex_lock(&ring->lock);
  ring->places[ring->consumed % ring->place_count].ready = false;
  ring->consumed++;
  if (!go_on) ring->stop = true;
  pthread_cond_broadcast(&ring->room);
  pthread_mutex_unlock(&ring->lock);
}

static bool ring_consume(Ring *ring)
{
  bool ok = true;
  void *result;
  while (ring_take(ring, &result)) {
    bool go_on = ring->work->done(ring->work->context, result);
    ok = ok && go_on;
    ring_release(ring, ok);
  }
  return ok;
}

static bool work_alone(const OrderedWork *work)
{
  void *item;
  while ((item = work->next(work->context)))
    if (!work->done(work->context, work->work(work->context, item))) return false;
  return true;
}

static unsigned ring_start(Ring *ring, pthread_t *threads, unsigned jobs)
{
  pthread_mutex_init(&ring->lock, NULL);
  pthread_mutex_init(&ring->source, NULL);
  pthread_cond_init(&ring->room, NULL);
  pthread_cond_init(&ring->ready, NULL);
  unsigned started = 0;
  while (started < jobs && pthread_create(&threads[started], NULL, worker, ring) == 0) started++;
  return started;
}

static void ring_end(Ring *ring, const pthread_t *threads, unsigned started)
{
  for (unsigned i = 0; i < started; i++) pthread_join(threads[i], NULL);
  pthread_cond_destroy(&ring->ready);
  pthread_cond_destroy(&ring->room);
  pthread_mutex_destroy(&ring->source);
  pthread_mutex_destroy(&ring->lock);
}

bool work_in_order(const OrderedWork *work, unsigned jobs)
{
  if (jobs <= 1) return work_alone(work);
  Ring ring = {.work = work, .place_count = (size_t)jobs * 4};
  ring.places = calloc(ring.place_count, sizeof *ring.places);
  pthread_t *threads = calloc(jobs, sizeof *threads);
  bool ok = false;
  if (ring.places && threads) {
    unsigned started = ring_start(&ring, threads, jobs);
    ok = started ? ring_consume(&ring) : work_alone(work);
    ring_end(&ring, threads, started);
  } else {
    ok = work_alone(work);
  }
  free(threads);
  free(ring.places);
  return ok;
}

unsigned processor_count(void)
{
  long n = sysconf(_SC_NPROCESSORS_ONLN);
  return n < 1 ? 1 : n > 256 ? 256 : (unsigned)n;
}
