// ALSA and PulseAudio.
#include <stddef.h>

typedef struct snd_pcm_t snd_pcm_t;
typedef struct snd_pcm_hw_params_t snd_pcm_hw_params_t;
typedef struct snd_pcm_sw_params_t snd_pcm_sw_params_t;
typedef struct snd_mixer_t snd_mixer_t;
typedef struct snd_ctl_t snd_ctl_t;
typedef struct snd_rawmidi_t snd_rawmidi_t;
typedef struct snd_seq_t snd_seq_t;
typedef struct pa_sample_spec pa_sample_spec;
typedef struct pa_channel_map pa_channel_map;
typedef struct pa_buffer_attr pa_buffer_attr;
typedef struct pa_simple pa_simple;
typedef struct pa_mainloop pa_mainloop;
typedef struct pa_threaded_mainloop pa_threaded_mainloop;
typedef struct GMainContext GMainContext;
typedef struct pa_glib_mainloop pa_glib_mainloop;
typedef struct pa_mainloop_api pa_mainloop_api;
typedef struct pa_context pa_context;
typedef struct pa_stream pa_stream;
typedef struct pa_operation pa_operation;
typedef struct pa_proplist pa_proplist;

extern int snd_pcm_open(snd_pcm_t **pcm, const char *name, int stream, int mode);
extern int snd_pcm_close(snd_pcm_t *pcm);
extern int snd_pcm_hw_params_malloc(snd_pcm_hw_params_t **ptr);
extern void snd_pcm_hw_params_free(snd_pcm_hw_params_t *obj);
extern int snd_pcm_sw_params_malloc(snd_pcm_sw_params_t **ptr);
extern void snd_pcm_sw_params_free(snd_pcm_sw_params_t *obj);
extern int snd_mixer_open(snd_mixer_t **mixer, int mode);
extern int snd_mixer_close(snd_mixer_t *mixer);
extern int snd_ctl_open(snd_ctl_t **ctl, const char *name, int mode);
extern int snd_ctl_close(snd_ctl_t *ctl);
extern int snd_rawmidi_open(snd_rawmidi_t **in_rmidi, snd_rawmidi_t **out_rmidi, const char *name, int mode);
extern int snd_rawmidi_close(snd_rawmidi_t *rmidi);
extern int snd_seq_open(snd_seq_t **handle, const char *name, int streams, int mode);
extern int snd_seq_close(snd_seq_t *handle);
extern int snd_card_get_name(int card, char **name);
extern void free(void *__ptr);
extern int snd_device_name_hint(int card, const char *iface, void ***hints);
extern int snd_device_name_free_hint(void **hints);
extern char *snd_device_name_get_hint(const void *hint, const char *id);
extern pa_simple *pa_simple_new(const char *server, const char *name, int dir, const char *dev, const char *stream_name,
                                const pa_sample_spec *ss, const pa_channel_map *map, const pa_buffer_attr *attr,
                                int *error);
extern void pa_simple_free(pa_simple *s);
extern pa_mainloop *pa_mainloop_new(void);
extern void pa_mainloop_free(pa_mainloop *m);
extern pa_threaded_mainloop *pa_threaded_mainloop_new(void);
extern void pa_threaded_mainloop_free(pa_threaded_mainloop *m);
extern pa_glib_mainloop *pa_glib_mainloop_new(GMainContext *c);
extern void pa_glib_mainloop_free(pa_glib_mainloop *g);
extern pa_context *pa_context_new(pa_mainloop_api *mainloop, const char *name);
extern void pa_context_unref(pa_context *c);
extern pa_stream *pa_stream_new(pa_context *c, const char *name, const pa_sample_spec *ss, const pa_channel_map *map);
extern void pa_stream_unref(pa_stream *s);
extern pa_operation *pa_context_get_sink_info_list(pa_context *c, void (*cb)(void), void *userdata);
extern void pa_operation_unref(pa_operation *o);
extern pa_proplist *pa_proplist_new(void);
extern void pa_proplist_free(pa_proplist *p);
extern void *pa_xmalloc(size_t l);
extern void pa_xfree(void *p);

int sound_device_left(const char *name, int stream, int mode) {
  snd_pcm_t *device;
  if (snd_pcm_open(&device, name, stream, mode) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int sound_device_closed(const char *name, int stream, int mode) {
  snd_pcm_t *device;
  if (snd_pcm_open(&device, name, stream, mode) < 0) // ok: closed
    return -1;
  snd_pcm_close(device);
  return 0;
}

int hardware_parameters_left(void) {
  snd_pcm_hw_params_t *parameters;
  if (snd_pcm_hw_params_malloc(&parameters) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int hardware_parameters_freed(void) {
  snd_pcm_hw_params_t *parameters;
  if (snd_pcm_hw_params_malloc(&parameters) < 0) // ok: freed
    return -1;
  snd_pcm_hw_params_free(parameters);
  return 0;
}

int software_parameters_left(void) {
  snd_pcm_sw_params_t *parameters;
  if (snd_pcm_sw_params_malloc(&parameters) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int software_parameters_freed(void) {
  snd_pcm_sw_params_t *parameters;
  if (snd_pcm_sw_params_malloc(&parameters) < 0) // ok: freed
    return -1;
  snd_pcm_sw_params_free(parameters);
  return 0;
}

int mixer_left(int mode) {
  snd_mixer_t *mixer;
  if (snd_mixer_open(&mixer, mode) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int mixer_closed(int mode) {
  snd_mixer_t *mixer;
  if (snd_mixer_open(&mixer, mode) < 0) // ok: closed
    return -1;
  snd_mixer_close(mixer);
  return 0;
}

int control_device_left(const char *name, int mode) {
  snd_ctl_t *control;
  if (snd_ctl_open(&control, name, mode) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int control_device_closed(const char *name, int mode) {
  snd_ctl_t *control;
  if (snd_ctl_open(&control, name, mode) < 0) // ok: closed
    return -1;
  snd_ctl_close(control);
  return 0;
}

int midi_device_left(snd_rawmidi_t **out_rmidi, const char *name, int mode) {
  snd_rawmidi_t *input;
  if (snd_rawmidi_open(&input, out_rmidi, name, mode) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int midi_device_closed(snd_rawmidi_t **out_rmidi, const char *name, int mode) {
  snd_rawmidi_t *input;
  if (snd_rawmidi_open(&input, out_rmidi, name, mode) < 0) // ok: closed
    return -1;
  snd_rawmidi_close(input);
  return 0;
}

int sequencer_left(const char *name, int streams, int mode) {
  snd_seq_t *sequencer;
  if (snd_seq_open(&sequencer, name, streams, mode) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int sequencer_closed(const char *name, int streams, int mode) {
  snd_seq_t *sequencer;
  if (snd_seq_open(&sequencer, name, streams, mode) < 0) // ok: closed
    return -1;
  snd_seq_close(sequencer);
  return 0;
}

int string_left(int card) {
  char *text;
  if (snd_card_get_name(card, &text) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int string_freed(int card) {
  char *text;
  if (snd_card_get_name(card, &text) < 0) // ok: freed
    return -1;
  free(text);
  return 0;
}

int list_of_device_names_left(int card, const char *iface) {
  void **hints;
  if (snd_device_name_hint(card, iface, &hints) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int list_of_device_names_freed(int card, const char *iface) {
  void **hints;
  if (snd_device_name_hint(card, iface, &hints) < 0) // ok: freed
    return -1;
  snd_device_name_free_hint(hints);
  return 0;
}

int string_of_snd_device_name_get_hint_left(const void *hint, const char *id) {
  char *text = snd_device_name_get_hint(hint, id); // leak: resource-not-closed
  return text != NULL;
}

int string_of_snd_device_name_get_hint_freed(const void *hint, const char *id) {
  char *text = snd_device_name_get_hint(hint, id); // ok: freed
  if (!text)
    return -1;
  free(text);
  return 0;
}

int pulseaudio_stream_left(const char *server, const char *name, int dir, const char *dev, const char *stream_name,
                           const pa_sample_spec *ss, const pa_channel_map *map, const pa_buffer_attr *attr,
                           int *error) {
  pa_simple *stream =
      pa_simple_new(server, name, dir, dev, stream_name, ss, map, attr, error); // leak: resource-not-closed
  return stream != NULL;
}

int pulseaudio_stream_freed(const char *server, const char *name, int dir, const char *dev, const char *stream_name,
                            const pa_sample_spec *ss, const pa_channel_map *map, const pa_buffer_attr *attr,
                            int *error) {
  pa_simple *stream = pa_simple_new(server, name, dir, dev, stream_name, ss, map, attr, error); // ok: freed
  if (!stream)
    return -1;
  pa_simple_free(stream);
  return 0;
}

int pulseaudio_loop_left(void) {
  pa_mainloop *loop = pa_mainloop_new(); // leak: resource-not-closed
  return loop != NULL;
}

int pulseaudio_loop_freed(void) {
  pa_mainloop *loop = pa_mainloop_new(); // ok: freed
  if (!loop)
    return -1;
  pa_mainloop_free(loop);
  return 0;
}

int pulseaudio_loop_of_pa_threaded_mainloop_new_left(void) {
  pa_threaded_mainloop *loop = pa_threaded_mainloop_new(); // leak: resource-not-closed
  return loop != NULL;
}

int pulseaudio_loop_of_pa_threaded_mainloop_new_freed(void) {
  pa_threaded_mainloop *loop = pa_threaded_mainloop_new(); // ok: freed
  if (!loop)
    return -1;
  pa_threaded_mainloop_free(loop);
  return 0;
}

int pulseaudio_loop_of_pa_glib_mainloop_new_left(GMainContext *c) {
  pa_glib_mainloop *loop = pa_glib_mainloop_new(c); // leak: resource-not-closed
  return loop != NULL;
}

int pulseaudio_loop_of_pa_glib_mainloop_new_freed(GMainContext *c) {
  pa_glib_mainloop *loop = pa_glib_mainloop_new(c); // ok: freed
  if (!loop)
    return -1;
  pa_glib_mainloop_free(loop);
  return 0;
}

int pulseaudio_context_left(pa_mainloop_api *mainloop, const char *name) {
  pa_context *context = pa_context_new(mainloop, name); // leak: resource-not-closed
  return context != NULL;
}

int pulseaudio_context_released(pa_mainloop_api *mainloop, const char *name) {
  pa_context *context = pa_context_new(mainloop, name); // ok: released
  if (!context)
    return -1;
  pa_context_unref(context);
  return 0;
}

int pulseaudio_stream_of_pa_stream_new_left(pa_context *c, const char *name, const pa_sample_spec *ss,
                                            const pa_channel_map *map) {
  pa_stream *stream = pa_stream_new(c, name, ss, map); // leak: resource-not-closed
  return stream != NULL;
}

int pulseaudio_stream_of_pa_stream_new_released(pa_context *c, const char *name, const pa_sample_spec *ss,
                                                const pa_channel_map *map) {
  pa_stream *stream = pa_stream_new(c, name, ss, map); // ok: released
  if (!stream)
    return -1;
  pa_stream_unref(stream);
  return 0;
}

int pulseaudio_operation_left(pa_context *c, void (*cb)(void), void *userdata) {
  pa_operation *operation = pa_context_get_sink_info_list(c, cb, userdata); // leak: resource-not-closed
  return operation != NULL;
}

int pulseaudio_operation_released(pa_context *c, void (*cb)(void), void *userdata) {
  pa_operation *operation = pa_context_get_sink_info_list(c, cb, userdata); // ok: released
  if (!operation)
    return -1;
  pa_operation_unref(operation);
  return 0;
}

int property_list_left(void) {
  pa_proplist *properties = pa_proplist_new(); // leak: resource-not-closed
  return properties != NULL;
}

int property_list_freed(void) {
  pa_proplist *properties = pa_proplist_new(); // ok: freed
  if (!properties)
    return -1;
  pa_proplist_free(properties);
  return 0;
}

int heap_memory_left(size_t l) {
  void *memory = pa_xmalloc(l); // leak: resource-not-closed
  return memory != NULL;
}

int heap_memory_freed(size_t l) {
  void *memory = pa_xmalloc(l); // ok: freed
  if (!memory)
    return -1;
  pa_xfree(memory);
  return 0;
}
