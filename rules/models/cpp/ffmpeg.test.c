// FFmpeg.
#include <stddef.h>

typedef struct AVFormatContext AVFormatContext;
typedef struct AVInputFormat AVInputFormat;
typedef struct AVDictionary AVDictionary;
typedef struct AVOutputFormat AVOutputFormat;
typedef struct AVCodec AVCodec;
typedef struct AVCodecContext AVCodecContext;
typedef struct AVCodecParameters AVCodecParameters;
typedef struct AVCodecParserContext AVCodecParserContext;
typedef struct AVFrame AVFrame;
typedef struct AVPacket AVPacket;
typedef struct AVIOContext AVIOContext;
typedef struct SwsFilter SwsFilter;
struct SwsContext;
struct SwrContext;
typedef struct AVFilterGraph AVFilterGraph;
typedef struct AVFilterInOut AVFilterInOut;
typedef struct AVBufferRef AVBufferRef;
typedef struct AVAudioFifo AVAudioFifo;
typedef struct AVBitStreamFilter AVBitStreamFilter;
typedef struct AVBSFContext AVBSFContext;

extern int avformat_open_input(AVFormatContext **ps, const char *url, const AVInputFormat *fmt, AVDictionary **options);
extern void avformat_close_input(AVFormatContext **s);
extern AVFormatContext *avformat_alloc_context(void);
extern void avformat_free_context(AVFormatContext *s);
extern int avformat_alloc_output_context2(AVFormatContext **ctx, const AVOutputFormat *oformat, const char *format_name,
                                          const char *filename);
extern AVCodecContext *avcodec_alloc_context3(const AVCodec *codec);
extern void avcodec_free_context(AVCodecContext **avctx);
extern AVCodecParameters *avcodec_parameters_alloc(void);
extern void avcodec_parameters_free(AVCodecParameters **par);
extern AVCodecParserContext *av_parser_init(int codec_id);
extern void av_parser_close(AVCodecParserContext *s);
extern AVFrame *av_frame_alloc(void);
extern void av_frame_free(AVFrame **frame);
extern AVPacket *av_packet_alloc(void);
extern void av_packet_free(AVPacket **pkt);
extern int avio_open(AVIOContext **s, const char *url, int flags);
extern int avio_close(AVIOContext *s);
extern int avio_open_dyn_buf(AVIOContext **s);
extern int avio_close_dyn_buf(AVIOContext *s, unsigned char **pbuffer);
extern AVIOContext *avio_alloc_context(unsigned char *buffer, int buffer_size, int write_flag, void *opaque,
                                       void (*read_packet)(void), void (*write_packet)(void), void (*seek)(void));
extern void avio_context_free(AVIOContext **s);
extern struct SwsContext *sws_getContext(int srcW, int srcH, int srcFormat, int dstW, int dstH, int dstFormat,
                                         int flags, SwsFilter *srcFilter, SwsFilter *dstFilter, const double *param);
extern void sws_freeContext(struct SwsContext *swsContext);
extern struct SwrContext *swr_alloc(void);
extern void swr_free(struct SwrContext **s);
extern struct SwrContext *swr_alloc_set_opts(struct SwrContext *s, long out_ch_layout, int out_sample_fmt,
                                             int out_sample_rate, long in_ch_layout, int in_sample_fmt,
                                             int in_sample_rate, int log_offset, void *log_ctx);
extern AVFilterGraph *avfilter_graph_alloc(void);
extern void avfilter_graph_free(AVFilterGraph **graph);
extern AVFilterInOut *avfilter_inout_alloc(void);
extern void avfilter_inout_free(AVFilterInOut **inout);
extern int av_dict_set(AVDictionary **pm, const char *key, const char *value, int flags);
extern void av_dict_free(AVDictionary **m);
extern AVBufferRef *av_buffer_alloc(size_t size);
extern void av_buffer_unref(AVBufferRef **buf);
extern int av_hwdevice_ctx_create(AVBufferRef **device_ctx, int type, const char *device, AVDictionary *opts,
                                  int flags);
extern AVAudioFifo *av_audio_fifo_alloc(int sample_fmt, int channels, int nb_samples);
extern void av_audio_fifo_free(AVAudioFifo *af);
extern int av_bsf_alloc(const AVBitStreamFilter *filter, AVBSFContext **ctx);
extern void av_bsf_free(AVBSFContext **ctx);
extern void *av_malloc(size_t size);
extern void av_free(void *ptr);

int input_left(const char *url, const AVInputFormat *fmt, AVDictionary **options) {
  AVFormatContext *input;
  if (avformat_open_input(&input, url, fmt, options) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int input_closed(const char *url, const AVInputFormat *fmt, AVDictionary **options) {
  AVFormatContext *input;
  if (avformat_open_input(&input, url, fmt, options) < 0) // ok: closed
    return -1;
  avformat_close_input(&input);
  return 0;
}

int format_context_left(void) {
  AVFormatContext *context = avformat_alloc_context(); // leak: resource-not-closed
  return context != NULL;
}

int format_context_freed(void) {
  AVFormatContext *context = avformat_alloc_context(); // ok: freed
  if (!context)
    return -1;
  avformat_free_context(context);
  return 0;
}

int output_context_left(const AVOutputFormat *oformat, const char *format_name, const char *filename) {
  AVFormatContext *context;
  if (avformat_alloc_output_context2(&context, oformat, format_name, filename) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int output_context_freed(const AVOutputFormat *oformat, const char *format_name, const char *filename) {
  AVFormatContext *context;
  if (avformat_alloc_output_context2(&context, oformat, format_name, filename) < 0) // ok: freed
    return -1;
  avformat_free_context(context);
  return 0;
}

int codec_context_left(const AVCodec *codec) {
  AVCodecContext *context = avcodec_alloc_context3(codec); // leak: resource-not-closed
  return context != NULL;
}

int codec_context_freed(const AVCodec *codec) {
  AVCodecContext *context = avcodec_alloc_context3(codec); // ok: freed
  if (!context)
    return -1;
  avcodec_free_context(&context);
  return 0;
}

int codec_parameters_left(void) {
  AVCodecParameters *parameters = avcodec_parameters_alloc(); // leak: resource-not-closed
  return parameters != NULL;
}

int codec_parameters_freed(void) {
  AVCodecParameters *parameters = avcodec_parameters_alloc(); // ok: freed
  if (!parameters)
    return -1;
  avcodec_parameters_free(&parameters);
  return 0;
}

int parser_left(int codec_id) {
  AVCodecParserContext *parser = av_parser_init(codec_id); // leak: resource-not-closed
  return parser != NULL;
}

int parser_closed(int codec_id) {
  AVCodecParserContext *parser = av_parser_init(codec_id); // ok: closed
  if (!parser)
    return -1;
  av_parser_close(parser);
  return 0;
}

int frame_left(void) {
  AVFrame *frame = av_frame_alloc(); // leak: resource-not-closed
  return frame != NULL;
}

int frame_freed(void) {
  AVFrame *frame = av_frame_alloc(); // ok: freed
  if (!frame)
    return -1;
  av_frame_free(&frame);
  return 0;
}

int packet_left(void) {
  AVPacket *packet = av_packet_alloc(); // leak: resource-not-closed
  return packet != NULL;
}

int packet_freed(void) {
  AVPacket *packet = av_packet_alloc(); // ok: freed
  if (!packet)
    return -1;
  av_packet_free(&packet);
  return 0;
}

int i_o_context_left(const char *url, int flags) {
  AVIOContext *io;
  if (avio_open(&io, url, flags) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int i_o_context_closed(const char *url, int flags) {
  AVIOContext *io;
  if (avio_open(&io, url, flags) < 0) // ok: closed
    return -1;
  avio_close(io);
  return 0;
}

int memory_stream_left(void) {
  AVIOContext *io;
  if (avio_open_dyn_buf(&io) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int memory_stream_closed(void) {
  AVIOContext *io;
  if (avio_open_dyn_buf(&io) < 0) // ok: closed
    return -1;
  avio_close_dyn_buf(io, NULL);
  return 0;
}

int i_o_context_of_avio_alloc_context_left(unsigned char *buffer, int buffer_size, int write_flag, void *opaque,
                                           void (*read_packet)(void), void (*write_packet)(void), void (*seek)(void)) {
  AVIOContext *io = avio_alloc_context( // leak: resource-not-closed
      buffer, buffer_size, write_flag, opaque, read_packet, write_packet, seek);
  return io != NULL;
}

int i_o_context_of_avio_alloc_context_freed(unsigned char *buffer, int buffer_size, int write_flag, void *opaque,
                                            void (*read_packet)(void), void (*write_packet)(void), void (*seek)(void)) {
  AVIOContext *io =
      avio_alloc_context(buffer, buffer_size, write_flag, opaque, read_packet, write_packet, seek); // ok: freed
  if (!io)
    return -1;
  avio_context_free(&io);
  return 0;
}

int scaler_left(int srcW, int srcH, int srcFormat, int dstW, int dstH, int dstFormat, int flags, SwsFilter *srcFilter,
                SwsFilter *dstFilter, const double *param) {
  struct SwsContext *scaler = sws_getContext( // leak: resource-not-closed
      srcW, srcH, srcFormat, dstW, dstH, dstFormat, flags, srcFilter, dstFilter, param);
  return scaler != NULL;
}

int scaler_freed(int srcW, int srcH, int srcFormat, int dstW, int dstH, int dstFormat, int flags, SwsFilter *srcFilter,
                 SwsFilter *dstFilter, const double *param) {
  struct SwsContext *scaler =
      sws_getContext(srcW, srcH, srcFormat, dstW, dstH, dstFormat, flags, srcFilter, dstFilter, param); // ok: freed
  if (!scaler)
    return -1;
  sws_freeContext(scaler);
  return 0;
}

int resampler_left(void) {
  struct SwrContext *resampler = swr_alloc(); // leak: resource-not-closed
  return resampler != NULL;
}

int resampler_freed(void) {
  struct SwrContext *resampler = swr_alloc(); // ok: freed
  if (!resampler)
    return -1;
  swr_free(&resampler);
  return 0;
}

int resampler_of_swr_alloc_set_opts_left(long out_ch_layout, int out_sample_fmt, int out_sample_rate, long in_ch_layout,
                                         int in_sample_fmt, int in_sample_rate, int log_offset, void *log_ctx) {
  struct SwrContext *resampler = swr_alloc_set_opts( // leak: resource-not-closed
      NULL, out_ch_layout, out_sample_fmt, out_sample_rate, in_ch_layout, in_sample_fmt, in_sample_rate, log_offset,
      log_ctx);
  return resampler != NULL;
}

int resampler_of_swr_alloc_set_opts_freed(long out_ch_layout, int out_sample_fmt, int out_sample_rate,
                                          long in_ch_layout, int in_sample_fmt, int in_sample_rate, int log_offset,
                                          void *log_ctx) {
  struct SwrContext *resampler = swr_alloc_set_opts(NULL, out_ch_layout, out_sample_fmt, out_sample_rate, in_ch_layout,
                                                    in_sample_fmt, in_sample_rate, log_offset, log_ctx); // ok: freed
  if (!resampler)
    return -1;
  swr_free(&resampler);
  return 0;
}

int filter_graph_left(void) {
  AVFilterGraph *graph = avfilter_graph_alloc(); // leak: resource-not-closed
  return graph != NULL;
}

int filter_graph_freed(void) {
  AVFilterGraph *graph = avfilter_graph_alloc(); // ok: freed
  if (!graph)
    return -1;
  avfilter_graph_free(&graph);
  return 0;
}

int filter_pads_left(void) {
  AVFilterInOut *pads = avfilter_inout_alloc(); // leak: resource-not-closed
  return pads != NULL;
}

int filter_pads_freed(void) {
  AVFilterInOut *pads = avfilter_inout_alloc(); // ok: freed
  if (!pads)
    return -1;
  avfilter_inout_free(&pads);
  return 0;
}

int dictionary_left(const char *key, const char *value, int flags) {
  AVDictionary *dictionary;
  if (av_dict_set(&dictionary, key, value, flags) < 0) // missed: resource-not-closed (low confidence)
    return -1;
  return 0;
}

int dictionary_freed(const char *key, const char *value, int flags) {
  AVDictionary *dictionary;
  if (av_dict_set(&dictionary, key, value, flags) < 0) // ok: freed
    return -1;
  av_dict_free(&dictionary);
  return 0;
}

int buffer_reference_left(size_t size) {
  AVBufferRef *buffer = av_buffer_alloc(size); // leak: resource-not-closed
  return buffer != NULL;
}

int buffer_reference_released(size_t size) {
  AVBufferRef *buffer = av_buffer_alloc(size); // ok: released
  if (!buffer)
    return -1;
  av_buffer_unref(&buffer);
  return 0;
}

int hardware_device_left(int type, const char *device_, AVDictionary *opts, int flags) {
  AVBufferRef *device;
  if (av_hwdevice_ctx_create(&device, type, device_, opts, flags) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int hardware_device_released(int type, const char *device_, AVDictionary *opts, int flags) {
  AVBufferRef *device;
  if (av_hwdevice_ctx_create(&device, type, device_, opts, flags) < 0) // ok: released
    return -1;
  av_buffer_unref(&device);
  return 0;
}

int audio_queue_left(int sample_fmt, int channels, int nb_samples) {
  AVAudioFifo *queue = av_audio_fifo_alloc(sample_fmt, channels, nb_samples); // leak: resource-not-closed
  return queue != NULL;
}

int audio_queue_freed(int sample_fmt, int channels, int nb_samples) {
  AVAudioFifo *queue = av_audio_fifo_alloc(sample_fmt, channels, nb_samples); // ok: freed
  if (!queue)
    return -1;
  av_audio_fifo_free(queue);
  return 0;
}

int bit_stream_filter_left(const AVBitStreamFilter *filter) {
  AVBSFContext *context;
  if (av_bsf_alloc(filter, &context) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int bit_stream_filter_freed(const AVBitStreamFilter *filter) {
  AVBSFContext *context;
  if (av_bsf_alloc(filter, &context) < 0) // ok: freed
    return -1;
  av_bsf_free(&context);
  return 0;
}

int heap_memory_left(size_t size) {
  void *memory = av_malloc(size); // leak: resource-not-closed
  return memory != NULL;
}

int heap_memory_freed(size_t size) {
  void *memory = av_malloc(size); // ok: freed
  if (!memory)
    return -1;
  av_free(memory);
  return 0;
}
