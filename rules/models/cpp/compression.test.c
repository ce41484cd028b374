// zlib, bzip2 and liblzma.
#include <stddef.h>
#include <stdio.h>

typedef struct gzfile_object *gzFile;
typedef struct bz_stream {
  void *state;
} bz_stream;
typedef void BZFILE;
typedef struct lzma_stream {
  void *state;
} lzma_stream;

extern gzFile gzopen(const char *, const char *);
extern int gzclose(gzFile file);
extern int BZ2_bzCompressInit(bz_stream *strm, int blockSize100k, int verbosity, int workFactor);
extern int BZ2_bzCompressEnd(bz_stream *strm);
extern int BZ2_bzDecompressInit(bz_stream *strm, int verbosity, int small);
extern int BZ2_bzDecompressEnd(bz_stream *strm);
extern BZFILE *BZ2_bzopen(const char *path, const char *mode);
extern void BZ2_bzclose(BZFILE *b);
extern BZFILE *BZ2_bzReadOpen(int *bzerror, FILE *f, int verbosity, int small, void *unused, int nUnused);
extern void BZ2_bzReadClose(int *bzerror, BZFILE *b);
extern BZFILE *BZ2_bzWriteOpen(int *bzerror, FILE *f, int blockSize100k, int verbosity, int workFactor);
extern void BZ2_bzWriteClose(int *bzerror, BZFILE *b, int abandon, unsigned int *nbytes_in, unsigned int *nbytes_out);
extern int lzma_easy_encoder(lzma_stream *strm, unsigned int preset, int check);
extern void lzma_end(lzma_stream *strm);

int compressed_file_left(const char *argument0, const char *argument1) {
  gzFile file = gzopen(argument0, argument1); // leak: resource-not-closed
  return file != NULL;
}

int compressed_file_closed(const char *argument0, const char *argument1) {
  gzFile file = gzopen(argument0, argument1); // ok: closed
  if (!file)
    return -1;
  gzclose(file);
  return 0;
}

int compression_stream_left(int blockSize100k, int verbosity, int workFactor) {
  bz_stream stream;
  if (BZ2_bzCompressInit(&stream, blockSize100k, verbosity, workFactor) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int compression_stream_released(int blockSize100k, int verbosity, int workFactor) {
  bz_stream stream;
  if (BZ2_bzCompressInit(&stream, blockSize100k, verbosity, workFactor) != 0) // ok: released
    return -1;
  BZ2_bzCompressEnd(&stream);
  return 0;
}

int decompression_stream_left(int verbosity, int small) {
  bz_stream stream;
  if (BZ2_bzDecompressInit(&stream, verbosity, small) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int decompression_stream_released(int verbosity, int small) {
  bz_stream stream;
  if (BZ2_bzDecompressInit(&stream, verbosity, small) != 0) // ok: released
    return -1;
  BZ2_bzDecompressEnd(&stream);
  return 0;
}

int compressed_file_of_bz2_bzopen_left(const char *path, const char *mode) {
  BZFILE *file = BZ2_bzopen(path, mode); // leak: resource-not-closed
  return file != NULL;
}

int compressed_file_of_bz2_bzopen_closed(const char *path, const char *mode) {
  BZFILE *file = BZ2_bzopen(path, mode); // ok: closed
  if (!file)
    return -1;
  BZ2_bzclose(file);
  return 0;
}

int reader_of_a_compressed_file_left(int *bzerror, FILE *f, int verbosity, int small, void *unused, int nUnused) {
  BZFILE *file = BZ2_bzReadOpen(bzerror, f, verbosity, small, unused, nUnused); // leak: resource-not-closed
  return file != NULL;
}

int reader_of_a_compressed_file_closed(int *bzerror, FILE *f, int verbosity, int small, void *unused, int nUnused) {
  BZFILE *file = BZ2_bzReadOpen(bzerror, f, verbosity, small, unused, nUnused); // ok: closed
  if (!file)
    return -1;
  BZ2_bzReadClose(NULL, file);
  return 0;
}

int writer_of_a_compressed_file_left(int *bzerror, FILE *f, int blockSize100k, int verbosity, int workFactor) {
  BZFILE *file = BZ2_bzWriteOpen(bzerror, f, blockSize100k, verbosity, workFactor); // leak: resource-not-closed
  return file != NULL;
}

int writer_of_a_compressed_file_closed(int *bzerror, FILE *f, int blockSize100k, int verbosity, int workFactor) {
  BZFILE *file = BZ2_bzWriteOpen(bzerror, f, blockSize100k, verbosity, workFactor); // ok: closed
  if (!file)
    return -1;
  BZ2_bzWriteClose(NULL, file, 0, NULL, NULL);
  return 0;
}

int compression_stream_of_lzma_easy_encoder_left(unsigned int preset, int check) {
  lzma_stream stream;
  if (lzma_easy_encoder(&stream, preset, check) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int compression_stream_of_lzma_easy_encoder_ended(unsigned int preset, int check) {
  lzma_stream stream;
  if (lzma_easy_encoder(&stream, preset, check) != 0) // ok: ended
    return -1;
  lzma_end(&stream);
  return 0;
}

typedef struct z_stream_s {
  unsigned char *next_in;
  unsigned char *next_out;
  unsigned int avail_in;
  unsigned int avail_out;
} z_stream;

extern int deflateInit_(z_stream *stream, int level, const char *version, int size);
extern int deflate(z_stream *stream, int flush);
extern int deflateEnd(z_stream *stream);
extern int inflateInit_(z_stream *stream, const char *version, int size);
extern int inflate(z_stream *stream, int flush);
extern int inflateEnd(z_stream *stream);
extern int gzread(gzFile file, void *buffer, unsigned int size);

int pack(z_stream *ends) {
  z_stream stream = *ends;
  if (deflateInit_(&stream, 6, "1", (int)sizeof stream) != 0) // missed: resource-not-closed (a copy of a struct counts as the object that it was copied from)
    return -1;
  return deflate(&stream, 4);
}

int pack_ended(z_stream *ends) {
  z_stream stream = *ends;
  if (deflateInit_(&stream, 6, "1", (int)sizeof stream) != 0) // ok: ended
    return -1;
  int result = deflate(&stream, 4);
  deflateEnd(&stream);
  return result;
}

int unpack(z_stream *ends) {
  z_stream stream = *ends;
  if (inflateInit_(&stream, "1", (int)sizeof stream) != 0) // missed: resource-not-closed (a copy of a struct counts as the object that it was copied from)
    return -1;
  if (inflate(&stream, 4) != 1)
    return -1;
  return inflateEnd(&stream);
}

int unpack_ended(z_stream *ends) {
  z_stream stream = *ends;
  if (inflateInit_(&stream, "1", (int)sizeof stream) != 0) // ok: ended
    return -1;
  int result = inflate(&stream, 4);
  inflateEnd(&stream);
  return result;
}

int starts_with_zero(const char *path) {
  char first;
  gzFile file = gzopen(path, "rb"); // leak: resource-not-closed
  if (!file)
    return 0;
  if (gzread(file, &first, 1) != 1)
    return 0;
  gzclose(file);
  return first == 0;
}
