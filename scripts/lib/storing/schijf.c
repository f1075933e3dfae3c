/*
 * Preloaded into a test process (LD_PRELOAD). Stands between it and the files below PGA_STORING_MAP and does one of two things,
 * as the shared control file PGA_STORING says:
 *  - fails the n-th write or sync with ENOSPC or EIO, once, or from then on, or (a disk that is full but for the reserve of the
 *    system) as long as the file data/reserve is there;
 *  - records every write, sync and truncation in PGA_STORING_LOG, so that a loss of power can be replayed.
 * The process writes the control file itself; it is mapped, so a change holds at once.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/statfs.h>
#include <sys/uio.h>
#include <unistd.h>

struct stuur {
  int64_t aftellen; /* 1: the next operation fails; 0: off */
  int64_t foutcode;
  int64_t blijvend; /* 0: once; 1: from then on; 2: as long as the reserve is there */
  int64_t geteld; /* operations seen */
  int64_t geraakt; /* operations failed */
  int64_t opnemen;
};
static volatile struct stuur *stuur;
static const char *map;
static int logfd = -1;
static ssize_t (*echt_write)(int, const void *, size_t);
static ssize_t (*echt_pwrite)(int, const void *, size_t, off_t);

static void begin(void) __attribute__((constructor));
static void begin(void) {
  echt_write = dlsym(RTLD_NEXT, "write");
  echt_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  map = getenv("PGA_STORING_MAP");
  const char *pad = getenv("PGA_STORING");
  const char *log = getenv("PGA_STORING_LOG");
  if (!map || !pad) return;
  int fd = open(pad, O_RDWR);
  if (fd < 0) return;
  void *p = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (p != MAP_FAILED) stuur = p;
  if (log) logfd = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

/* Name of the file below the folder, or nothing when it lies elsewhere. */
static const char *naam(int fd, char *ruimte, size_t lengte) {
  char proc[40];
  if (!stuur) return 0;
  strcpy(proc, "/proc/self/fd/");
  char *einde = proc + strlen(proc);
  char cijfers[16];
  int n = 0, rest = fd;
  if (fd < 0) return 0;
  do { cijfers[n++] = '0' + rest % 10; rest /= 10; } while (rest);
  while (n) *einde++ = cijfers[--n];
  *einde = 0;
  ssize_t l = readlink(proc, ruimte, lengte - 1);
  if (l <= 0) return 0;
  ruimte[l] = 0;
  size_t m = strlen(map);
  return strncmp(ruimte, map, m) == 0 && ruimte[m] == '/' ? ruimte + m + 1 : 0;
}

/* One record: kind, length of the name, offset, length of the data; then name and data. */
static void neem_op(char soort, const char *bestand, int64_t plaats, const void *data, int64_t lengte) {
  if (logfd < 0 || !stuur->opnemen) return;
  struct { int64_t soort, naam, plaats, lengte; } kop = {soort, (int64_t)strlen(bestand), plaats, lengte};
  echt_write(logfd, &kop, sizeof kop);
  echt_write(logfd, bestand, kop.naam);
  if (lengte > 0 && data) echt_write(logfd, data, lengte);
}

static int heeft_reserve(void) {
  char pad[1024];
  if (strlen(map) + 16 > sizeof pad) return 0;
  strcpy(pad, map);
  strcat(pad, "/data/reserve");
  return access(pad, F_OK) == 0;
}

static int faalt(int alleen_schijf) {
  if (!stuur) return 0;
  if (stuur->blijvend == 2 && !heeft_reserve()) return 0;
  stuur->geteld++;
  if (stuur->aftellen == 0) return 0;
  /* A sync does not run out of space. */
  if (alleen_schijf && stuur->foutcode == ENOSPC) return 0;
  if (stuur->aftellen > 1) { stuur->aftellen--; return 0; }
  if (!stuur->blijvend) stuur->aftellen = 0;
  stuur->geraakt++;
  errno = (int)stuur->foutcode;
  return 1;
}

ssize_t write(int fd, const void *data, size_t lengte) {
  char ruimte[1024];
  const char *bestand = naam(fd, ruimte, sizeof ruimte);
  if (!bestand) return echt_write(fd, data, lengte);
  if (faalt(0)) return -1;
  neem_op('w', bestand, lseek(fd, 0, SEEK_CUR), data, (int64_t)lengte);
  return echt_write(fd, data, lengte);
}

static ssize_t schrijf_op(int fd, const void *data, size_t lengte, off_t plaats) {
  char ruimte[1024];
  const char *bestand = naam(fd, ruimte, sizeof ruimte);
  if (bestand) {
    if (faalt(0)) return -1;
    neem_op('w', bestand, plaats, data, (int64_t)lengte);
  }
  return echt_pwrite(fd, data, lengte, plaats);
}
ssize_t pwrite(int fd, const void *data, size_t lengte, off_t plaats) { return schrijf_op(fd, data, lengte, plaats); }
ssize_t pwrite64(int fd, const void *data, size_t lengte, off64_t plaats) { return schrijf_op(fd, data, lengte, plaats); }

/* While the disk is full, no more is free than what the reserve held. */
static void meld_vol(uint64_t *vrij, int64_t blok) {
  if (stuur && stuur->aftellen && stuur->blijvend == 2) *vrij = heeft_reserve() ? 0 : (uint64_t)(8 * 1024 * 1024 / blok);
}
int statfs(const char *pad, struct statfs *uit) {
  int (*echt)(const char *, struct statfs *) = dlsym(RTLD_NEXT, "statfs");
  int fout = echt(pad, uit);
  if (!fout) { uint64_t vrij = uit->f_bavail; meld_vol(&vrij, uit->f_bsize); uit->f_bavail = vrij; }
  return fout;
}
int statfs64(const char *pad, struct statfs64 *uit) {
  int (*echt)(const char *, struct statfs64 *) = dlsym(RTLD_NEXT, "statfs64");
  int fout = echt(pad, uit);
  if (!fout) { uint64_t vrij = uit->f_bavail; meld_vol(&vrij, uit->f_bsize); uit->f_bavail = vrij; }
  return fout;
}

static int sync_op(int fd, const char *welke) {
  int (*echt)(int) = dlsym(RTLD_NEXT, welke);
  char ruimte[1024];
  const char *bestand = naam(fd, ruimte, sizeof ruimte);
  if (bestand) {
    if (faalt(1)) return -1;
    neem_op('s', bestand, 0, 0, 0);
  }
  return echt(fd);
}
int fsync(int fd) { return sync_op(fd, "fsync"); }
int fdatasync(int fd) { return sync_op(fd, "fdatasync"); }

static int kap_af(int fd, int64_t lengte) {
  int (*echt)(int, off64_t) = dlsym(RTLD_NEXT, "ftruncate64");
  char ruimte[1024];
  const char *bestand = naam(fd, ruimte, sizeof ruimte);
  if (bestand) {
    if (faalt(0)) return -1;
    neem_op('t', bestand, lengte, 0, 0);
  }
  return echt(fd, lengte);
}
int ftruncate(int fd, off_t lengte) { return kap_af(fd, lengte); }
int ftruncate64(int fd, off64_t lengte) { return kap_af(fd, lengte); }
