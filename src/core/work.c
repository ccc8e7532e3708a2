/*
 * work.c - many workers, results in order.
 * A ring of 4 * jobs places: workers take the next item while its place is free; the caller's thread waits for the place
 * of the next item in order, consumes it and frees the place. So memory stays bounded and output does not depend on jobs.
 */
#include "core/core.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct { void *result; bool ready; } Place;

typedef struct {
  const OrderedWork *work;
  size_t count, next, consumed;
  Place *places;
  size_t place_count;
  bool stop;
  pthread_mutex_t lock;
  pthread_cond_t room, ready;
} Ring;

static void *worker(void *context)
{
  Ring *ring = context;
  pthread_mutex_lock(&ring->lock);
  for (;;) {
    while (!ring->stop && ring->next < ring->count && ring->next >= ring->consumed + ring->place_count)
      pthread_cond_wait(&ring->room, &ring->lock);
    if (ring->stop || ring->next >= ring->count) break;
    size_t item = ring->next++;
    pthread_mutex_unlock(&ring->lock);
    void *result = ring->work->work(ring->work->context, item);
    pthread_mutex_lock(&ring->lock);
    ring->places[item % ring->place_count] = (Place){result, true};
    pthread_cond_broadcast(&ring->ready);
  }
  pthread_mutex_unlock(&ring->lock);
  return NULL;
}

/* Every item that was worked on reaches `done`, also after a stop, so that its result has an owner. */
static bool consume(Ring *ring)
{
  bool ok = true;
  for (size_t item = 0; item < ring->count; item++) {
    Place *place = &ring->places[item % ring->place_count];
    pthread_mutex_lock(&ring->lock);
    bool started = item < ring->next || !ring->stop;
    while (started && !place->ready) pthread_cond_wait(&ring->ready, &ring->lock);
    pthread_mutex_unlock(&ring->lock);
    if (!started) break;
    bool go_on = ring->work->done(ring->work->context, item, place->result);
    ok = ok && go_on;
    pthread_mutex_lock(&ring->lock);
    place->ready = false;
    ring->consumed = item + 1;
    if (!ok) ring->stop = true;
    pthread_cond_broadcast(&ring->room);
    pthread_mutex_unlock(&ring->lock);
  }
  return ok;
}

static bool work_alone(const OrderedWork *work, size_t count)
{
  for (size_t item = 0; item < count; item++)
    if (!work->done(work->context, item, work->work(work->context, item))) return false;
  return true;
}

bool work_in_order(const OrderedWork *work, size_t count, unsigned jobs)
{
  if (jobs > count) jobs = (unsigned)count;
  if (jobs <= 1) return work_alone(work, count);
  Ring ring = {.work = work, .count = count, .place_count = (size_t)jobs * 4};
  ring.places = calloc(ring.place_count, sizeof *ring.places);
  pthread_t *threads = calloc(jobs, sizeof *threads);
  unsigned started = 0;
  bool ok;
  if (ring.places && threads) {
    pthread_mutex_init(&ring.lock, NULL);
    pthread_cond_init(&ring.room, NULL);
    pthread_cond_init(&ring.ready, NULL);
    while (started < jobs && pthread_create(&threads[started], NULL, worker, &ring) == 0) started++;
  }
  if (started == 0) ok = work_alone(work, count);
  else ok = consume(&ring);
  for (unsigned i = 0; i < started; i++) pthread_join(threads[i], NULL);
  if (ring.places && threads) {
    pthread_cond_destroy(&ring.ready);
    pthread_cond_destroy(&ring.room);
    pthread_mutex_destroy(&ring.lock);
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
