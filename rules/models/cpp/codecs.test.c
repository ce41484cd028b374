// Sound codecs.
#include <stddef.h>

typedef struct SNDFILE SNDFILE;
typedef struct SF_INFO SF_INFO;
typedef struct OpusEncoder OpusEncoder;
typedef struct OpusDecoder OpusDecoder;
typedef struct SpeexResamplerState SpeexResamplerState;
typedef struct mpg123_handle mpg123_handle;
typedef struct OggVorbis_File {
  void *datasource;
} OggVorbis_File;

extern SNDFILE *sf_open(const char *path, int mode, SF_INFO *info);
extern long long sf_read_short(SNDFILE *file, short *samples, long long count);
extern int sf_close(SNDFILE *file);
extern OpusEncoder *opus_encoder_create(int rate, int channels, int application, int *error);
extern int opus_encode(OpusEncoder *encoder, const short *samples, int count, unsigned char *out, int room);
extern void opus_encoder_destroy(OpusEncoder *encoder);
extern OpusDecoder *opus_decoder_create(int rate, int channels, int *error);
extern void opus_decoder_destroy(OpusDecoder *decoder);
extern SpeexResamplerState *speex_resampler_init(unsigned channels, unsigned from, unsigned to, int quality,
                                                 int *error);
extern void speex_resampler_destroy(SpeexResamplerState *resampler);
extern mpg123_handle *mpg123_new(const char *decoder, int *error);
extern int mpg123_open(mpg123_handle *decoder, const char *path);
extern void mpg123_delete(mpg123_handle *decoder);
extern int ov_fopen(const char *path, OggVorbis_File *file);
extern int ov_clear(OggVorbis_File *file);

short first_sample(const char *path, SF_INFO *info) {
  short sample = 0;
  SNDFILE *file = sf_open(path, 16, info); // leak: resource-not-closed
  if (!file)
    return 0;
  sf_read_short(file, &sample, 1);
  return sample;
}

short first_sample_closed(const char *path, SF_INFO *info) {
  short sample = 0;
  SNDFILE *file = sf_open(path, 16, info); // ok: closed
  if (!file)
    return 0;
  sf_read_short(file, &sample, 1);
  sf_close(file);
  return sample;
}

int encode(const short *samples, int count, unsigned char *out, int room) {
  OpusEncoder *encoder = opus_encoder_create(48000, 1, 2048, NULL); // leak: resource-not-closed
  if (!encoder)
    return -1;
  return opus_encode(encoder, samples, count, out, room);
}

int encode_destroyed(const short *samples, int count, unsigned char *out, int room) {
  OpusEncoder *encoder = opus_encoder_create(48000, 1, 2048, NULL); // ok: destroyed
  if (!encoder)
    return -1;
  int size = opus_encode(encoder, samples, count, out, room);
  opus_encoder_destroy(encoder);
  return size;
}

int can_decode(int rate) {
  OpusDecoder *decoder = opus_decoder_create(rate, 2, NULL); // leak: resource-not-closed
  return decoder != NULL;
}

int can_decode_destroyed(int rate) {
  OpusDecoder *decoder = opus_decoder_create(rate, 2, NULL); // ok: destroyed
  if (!decoder)
    return 0;
  opus_decoder_destroy(decoder);
  return 1;
}

int can_resample(unsigned from, unsigned to) {
  int error = 0;
  speex_resampler_init(1, from, to, 3, &error); // leak: resource-not-closed
  return error == 0;
}

struct player {
  SpeexResamplerState *resampler;
};

void player_open(struct player *player, unsigned from, unsigned to) {
  player->resampler = speex_resampler_init(1, from, to, 3, NULL); // ok: player_close destroys it
}

void player_close(struct player *player) {
  if (player->resampler)
    speex_resampler_destroy(player->resampler);
}

int can_open(const char *path) {
  mpg123_handle *decoder = mpg123_new(NULL, NULL); // leak: resource-not-closed
  return mpg123_open(decoder, path) == 0;
}

int can_open_deleted(const char *path) {
  mpg123_handle *decoder = mpg123_new(NULL, NULL); // ok: deleted
  if (!decoder)
    return 0;
  int opened = mpg123_open(decoder, path) == 0;
  mpg123_delete(decoder);
  return opened;
}

int is_vorbis(const char *path) {
  OggVorbis_File file;
  return ov_fopen(path, &file) == 0; // leak: resource-not-closed
}

int is_vorbis_cleared(const char *path) {
  OggVorbis_File file;
  if (ov_fopen(path, &file) != 0) // ok: cleared
    return 0;
  ov_clear(&file);
  return 1;
}
