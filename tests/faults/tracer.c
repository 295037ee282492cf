/* Loaded before libc (LD_PRELOAD): writes down every change a process makes below one folder.

   trace_start(folder, log), trace_mark(n) and trace_stop() are called through ctypes, so that one
   warm process prepares untraced, works traced, and says what it has promised in between.
   A record is: op (1 byte), a (8), b (8), length (4), payload; little endian.
     O inode existed path | W inode offset bytes | T inode length | S inode (file synced)
     D path (folder synced) | K path (folder made) | R old NUL new | U path | M n (promise n) */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MAX_FDS 4096
#define MAX_PATH 1024

struct tracked { unsigned long inode; int is_folder; char path[MAX_PATH]; };

static struct tracked files[MAX_FDS];
static FILE *trace;
static char folder[MAX_PATH];
static size_t folder_length;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

static void record(char op, unsigned long a, unsigned long b, const void *bytes, size_t size)
{
    unsigned int length = (unsigned int)size;
    pthread_mutex_lock(&one_at_a_time);
    if (trace) {
        fwrite(&op, 1, 1, trace);
        fwrite(&a, 8, 1, trace);
        fwrite(&b, 8, 1, trace);
        fwrite(&length, 4, 1, trace);
        if (length) fwrite(bytes, 1, length, trace);
    }
    pthread_mutex_unlock(&one_at_a_time);
}

void trace_start(const char *below, const char *log_path)
{
    memset(files, 0, sizeof files);
    strncpy(folder, below, MAX_PATH - 1);
    folder_length = strlen(folder);
    trace = fopen(log_path, "wb");
}

void trace_mark(long number) { record('M', (unsigned long)number, 0, NULL, 0); }

void trace_stop(void)
{
    FILE *done = trace;
    trace = NULL;
    if (done) fclose(done);
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = dlsym(RTLD_NEXT, #name);

static int below_folder(const char *path)
{
    return trace && path && !strncmp(path, folder, folder_length);
}

static int is_tracked(int fd) { return trace && fd >= 0 && fd < MAX_FDS && files[fd].inode; }

static void record_path(char op, const char *path) { record(op, 0, 0, path, strlen(path)); }

static int track(int fd, const char *path, int flags, int existed)
{
    struct stat found;
    if (fd < 0 || fd >= MAX_FDS) return fd;
    files[fd].inode = 0;
    if (!below_folder(path) || fstat(fd, &found)) return fd;
    files[fd].inode = found.st_ino;
    files[fd].is_folder = S_ISDIR(found.st_mode);
    strncpy(files[fd].path, path, MAX_PATH - 1);
    if (files[fd].is_folder) return fd;
    record('O', found.st_ino, existed, path, strlen(path));
    if (existed && (flags & O_TRUNC)) record('T', found.st_ino, 0, NULL, 0);
    return fd;
}

#define OPEN_AND_TRACK(call) \
    mode_t mode = 0; \
    if (flags & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } \
    int existed = below_folder(path) ? !access(path, F_OK) : 1; \
    return track(call, path, flags, existed);

int open(const char *path, int flags, ...)
{ REAL(int, open, const char *, int, ...) OPEN_AND_TRACK(real(path, flags, mode)) }
int open64(const char *path, int flags, ...)
{ REAL(int, open64, const char *, int, ...) OPEN_AND_TRACK(real(path, flags, mode)) }
int openat(int at, const char *path, int flags, ...)
{ REAL(int, openat, int, const char *, int, ...) OPEN_AND_TRACK(real(at, path, flags, mode)) }
int openat64(int at, const char *path, int flags, ...)
{ REAL(int, openat64, int, const char *, int, ...) OPEN_AND_TRACK(real(at, path, flags, mode)) }

ssize_t write(int fd, const void *bytes, size_t size)
{
    REAL(ssize_t, write, int, const void *, size_t)
    ssize_t done = real(fd, bytes, size);
    /* asked afterwards, so that a file opened for appending tells where it really wrote */
    if (done > 0 && is_tracked(fd))
        record('W', files[fd].inode, lseek(fd, 0, SEEK_CUR) - done, bytes, done);
    return done;
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    ssize_t done = 0, step;
    for (int i = 0; i < count; i++) {
        if ((step = write(fd, parts[i].iov_base, parts[i].iov_len)) < 0) return done ? done : step;
        done += step;
        if ((size_t)step < parts[i].iov_len) break;
    }
    return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset)
{
    REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t)
    ssize_t done = real(fd, bytes, size, offset);
    if (done > 0 && is_tracked(fd)) record('W', files[fd].inode, offset, bytes, done);
    return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset)
{ return pwrite64(fd, bytes, size, offset); }

static int synced(int fd, int result)
{
    if (result || !is_tracked(fd)) return result;
    if (files[fd].is_folder) record_path('D', files[fd].path);
    else record('S', files[fd].inode, 0, NULL, 0);
    return result;
}
int fsync(int fd) { REAL(int, fsync, int) return synced(fd, real(fd)); }
int fdatasync(int fd) { REAL(int, fdatasync, int) return synced(fd, real(fd)); }

int ftruncate64(int fd, off64_t length)
{
    REAL(int, ftruncate64, int, off64_t)
    int result = real(fd, length);
    if (!result && is_tracked(fd)) record('T', files[fd].inode, length, NULL, 0);
    return result;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int rename(const char *from, const char *to)
{
    REAL(int, rename, const char *, const char *)
    int result = real(from, to);
    if (!result && below_folder(to)) {
        char both[2 * MAX_PATH];
        size_t first = strlen(from) + 1, second = strlen(to);
        memcpy(both, from, first);
        memcpy(both + first, to, second);
        record('R', 0, 0, both, first + second);
    }
    return result;
}

int unlink(const char *path)
{
    REAL(int, unlink, const char *)
    int result = real(path);
    if (!result && below_folder(path)) record_path('U', path);
    return result;
}

int mkdir(const char *path, mode_t mode)
{
    REAL(int, mkdir, const char *, mode_t)
    int result = real(path, mode);
    if (!result && below_folder(path)) record_path('K', path);
    return result;
}

int close(int fd)
{
    REAL(int, close, int)
    if (fd >= 0 && fd < MAX_FDS) files[fd].inode = 0;
    return real(fd);
}
