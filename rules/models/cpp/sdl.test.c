// SDL.
#include <stddef.h>

typedef unsigned int Uint32;
typedef struct SDL_Window SDL_Window;
typedef struct SDL_Renderer SDL_Renderer;
typedef struct SDL_Texture SDL_Texture;
typedef struct SDL_Surface SDL_Surface;
typedef void *SDL_GLContext;
typedef unsigned char Uint8;
typedef struct SDL_Cursor SDL_Cursor;
typedef struct SDL_PixelFormat SDL_PixelFormat;
typedef struct SDL_Palette SDL_Palette;
typedef struct SDL_RWops SDL_RWops;
typedef struct SDL_AudioSpec SDL_AudioSpec;
typedef unsigned int SDL_AudioDeviceID;
typedef unsigned short SDL_AudioFormat;
typedef struct SDL_AudioStream SDL_AudioStream;
typedef int SDL_TimerID;
typedef struct SDL_Thread SDL_Thread;
typedef struct SDL_mutex SDL_mutex;
typedef struct SDL_sem SDL_sem;
typedef struct SDL_cond SDL_cond;
typedef struct SDL_Joystick SDL_Joystick;
typedef struct SDL_GameController SDL_GameController;
typedef struct SDL_Haptic SDL_Haptic;

extern SDL_Window *SDL_CreateWindow(const char *title, int x, int y, int w, int h, Uint32 flags);
extern void SDL_DestroyWindow(SDL_Window *window);
extern SDL_Renderer *SDL_CreateRenderer(SDL_Window *window, int index, Uint32 flags);
extern void SDL_DestroyRenderer(SDL_Renderer *renderer);
extern SDL_Texture *SDL_CreateTexture(SDL_Renderer *renderer, Uint32 format, int access, int w, int h);
extern void SDL_DestroyTexture(SDL_Texture *texture);
extern SDL_Surface *SDL_CreateRGBSurface(Uint32 flags, int width, int height, int depth, Uint32 Rmask, Uint32 Gmask,
                                         Uint32 Bmask, Uint32 Amask);
extern void SDL_FreeSurface(SDL_Surface *surface);
extern SDL_GLContext SDL_GL_CreateContext(SDL_Window *window);
extern void SDL_GL_DeleteContext(SDL_GLContext context);
extern SDL_Cursor *SDL_CreateCursor(const Uint8 *data, const Uint8 *mask, int w, int h, int hot_x, int hot_y);
extern void SDL_FreeCursor(SDL_Cursor *cursor);
extern SDL_PixelFormat *SDL_AllocFormat(Uint32 pixel_format);
extern void SDL_FreeFormat(SDL_PixelFormat *format);
extern SDL_Palette *SDL_AllocPalette(int ncolors);
extern void SDL_FreePalette(SDL_Palette *palette);
extern SDL_RWops *SDL_RWFromFile(const char *file, const char *mode);
extern int SDL_RWclose(SDL_RWops *context);
extern SDL_AudioSpec *SDL_LoadWAV_RW(SDL_RWops *src, int freesrc, SDL_AudioSpec *spec, Uint8 **audio_buf,
                                     Uint32 *audio_len);
extern void SDL_FreeWAV(Uint8 *audio_buf);
extern SDL_AudioDeviceID SDL_OpenAudioDevice(const char *device, int iscapture, const SDL_AudioSpec *desired,
                                             SDL_AudioSpec *obtained, int allowed_changes);
extern void SDL_CloseAudioDevice(SDL_AudioDeviceID dev);
extern SDL_AudioStream *SDL_NewAudioStream(const SDL_AudioFormat src_format, const Uint8 src_channels,
                                           const int src_rate, const SDL_AudioFormat dst_format,
                                           const Uint8 dst_channels, const int dst_rate);
extern void SDL_FreeAudioStream(SDL_AudioStream *stream);
extern SDL_TimerID SDL_AddTimer(Uint32 interval, void (*callback)(void), void *param);
extern int SDL_RemoveTimer(SDL_TimerID id);
extern SDL_Thread *SDL_CreateThread(void (*fn)(void), const char *name, void *data);
extern void SDL_WaitThread(SDL_Thread *thread, int *status);
extern SDL_mutex *SDL_CreateMutex(void);
extern void SDL_DestroyMutex(SDL_mutex *mutex);
extern SDL_sem *SDL_CreateSemaphore(Uint32 initial_value);
extern void SDL_DestroySemaphore(SDL_sem *sem);
extern SDL_cond *SDL_CreateCond(void);
extern void SDL_DestroyCond(SDL_cond *cond);
extern SDL_Joystick *SDL_JoystickOpen(int device_index);
extern void SDL_JoystickClose(SDL_Joystick *joystick);
extern SDL_GameController *SDL_GameControllerOpen(int joystick_index);
extern void SDL_GameControllerClose(SDL_GameController *gamecontroller);
extern SDL_Haptic *SDL_HapticOpen(int device_index);
extern void SDL_HapticClose(SDL_Haptic *haptic);
extern void *SDL_LoadObject(const char *sofile);
extern void SDL_UnloadObject(void *handle);
extern void *SDL_malloc(size_t size);
extern void SDL_free(void *mem);

int window_left(const char *title, int x, int y, int w, int h, Uint32 flags) {
  SDL_Window *window = SDL_CreateWindow(title, x, y, w, h, flags); // leak: resource-not-closed
  return window != NULL;
}

int window_destroyed(const char *title, int x, int y, int w, int h, Uint32 flags) {
  SDL_Window *window = SDL_CreateWindow(title, x, y, w, h, flags); // ok: destroyed
  if (!window)
    return -1;
  SDL_DestroyWindow(window);
  return 0;
}

int renderer_left(SDL_Window *window, int index, Uint32 flags) {
  SDL_Renderer *renderer = SDL_CreateRenderer(window, index, flags); // leak: resource-not-closed
  return renderer != NULL;
}

int renderer_ended(SDL_Window *window, int index, Uint32 flags) {
  SDL_Renderer *renderer = SDL_CreateRenderer(window, index, flags); // ok: ended
  if (!renderer)
    return -1;
  SDL_DestroyRenderer(renderer);
  return 0;
}

int texture_left(SDL_Renderer *renderer, Uint32 format, int access, int w, int h) {
  SDL_Texture *texture = SDL_CreateTexture(renderer, format, access, w, h); // leak: resource-not-closed
  return texture != NULL;
}

int texture_destroyed(SDL_Renderer *renderer, Uint32 format, int access, int w, int h) {
  SDL_Texture *texture = SDL_CreateTexture(renderer, format, access, w, h); // ok: destroyed
  if (!texture)
    return -1;
  SDL_DestroyTexture(texture);
  return 0;
}

int surface_left(Uint32 flags, int width, int height, int depth, Uint32 Rmask, Uint32 Gmask, Uint32 Bmask,
                 Uint32 Amask) {
  SDL_Surface *surface =
      SDL_CreateRGBSurface(flags, width, height, depth, Rmask, Gmask, Bmask, Amask); // leak: resource-not-closed
  return surface != NULL;
}

int surface_freed(Uint32 flags, int width, int height, int depth, Uint32 Rmask, Uint32 Gmask, Uint32 Bmask,
                  Uint32 Amask) {
  SDL_Surface *surface = SDL_CreateRGBSurface(flags, width, height, depth, Rmask, Gmask, Bmask, Amask); // ok: freed
  if (!surface)
    return -1;
  SDL_FreeSurface(surface);
  return 0;
}

int opengl_context_left(SDL_Window *window) {
  SDL_GLContext context = SDL_GL_CreateContext(window); // leak: resource-not-closed
  return context != NULL;
}

int opengl_context_deleted(SDL_Window *window) {
  SDL_GLContext context = SDL_GL_CreateContext(window); // ok: deleted
  if (!context)
    return -1;
  SDL_GL_DeleteContext(context);
  return 0;
}

int cursor_left(const Uint8 *data, const Uint8 *mask, int w, int h, int hot_x, int hot_y) {
  SDL_Cursor *cursor = SDL_CreateCursor(data, mask, w, h, hot_x, hot_y); // leak: resource-not-closed
  return cursor != NULL;
}

int cursor_freed(const Uint8 *data, const Uint8 *mask, int w, int h, int hot_x, int hot_y) {
  SDL_Cursor *cursor = SDL_CreateCursor(data, mask, w, h, hot_x, hot_y); // ok: freed
  if (!cursor)
    return -1;
  SDL_FreeCursor(cursor);
  return 0;
}

int pixel_format_left(Uint32 pixel_format) {
  SDL_PixelFormat *format = SDL_AllocFormat(pixel_format); // leak: resource-not-closed
  return format != NULL;
}

int pixel_format_freed(Uint32 pixel_format) {
  SDL_PixelFormat *format = SDL_AllocFormat(pixel_format); // ok: freed
  if (!format)
    return -1;
  SDL_FreeFormat(format);
  return 0;
}

int palette_left(int ncolors) {
  SDL_Palette *palette = SDL_AllocPalette(ncolors); // leak: resource-not-closed
  return palette != NULL;
}

int palette_freed(int ncolors) {
  SDL_Palette *palette = SDL_AllocPalette(ncolors); // ok: freed
  if (!palette)
    return -1;
  SDL_FreePalette(palette);
  return 0;
}

int data_stream_left(const char *file, const char *mode) {
  SDL_RWops *stream = SDL_RWFromFile(file, mode); // leak: resource-not-closed
  return stream != NULL;
}

int data_stream_closed(const char *file, const char *mode) {
  SDL_RWops *stream = SDL_RWFromFile(file, mode); // ok: closed
  if (!stream)
    return -1;
  SDL_RWclose(stream);
  return 0;
}

int sound_data_left(SDL_RWops *src, int freesrc, SDL_AudioSpec *spec, Uint32 *audio_len) {
  Uint8 *buffer;
  if (!SDL_LoadWAV_RW(src, freesrc, spec, &buffer, audio_len)) // leak: resource-not-closed
    return -1;
  return 0;
}

int sound_data_freed(SDL_RWops *src, int freesrc, SDL_AudioSpec *spec, Uint32 *audio_len) {
  Uint8 *buffer;
  if (!SDL_LoadWAV_RW(src, freesrc, spec, &buffer, audio_len)) // ok: freed
    return -1;
  SDL_FreeWAV(buffer);
  return 0;
}

int audio_device_left(const char *device_, int iscapture, const SDL_AudioSpec *desired, SDL_AudioSpec *obtained,
                      int allowed_changes) {
  SDL_AudioDeviceID device =
      SDL_OpenAudioDevice(device_, iscapture, desired, obtained, allowed_changes); // leak: resource-not-closed
  return device != 0;
}

int audio_device_closed(const char *device_, int iscapture, const SDL_AudioSpec *desired, SDL_AudioSpec *obtained,
                        int allowed_changes) {
  SDL_AudioDeviceID device = SDL_OpenAudioDevice(device_, iscapture, desired, obtained, allowed_changes); // ok: closed
  if (!device)
    return -1;
  SDL_CloseAudioDevice(device);
  return 0;
}

int audio_stream_left(const SDL_AudioFormat src_format, const Uint8 src_channels, const int src_rate,
                      const SDL_AudioFormat dst_format, const Uint8 dst_channels, const int dst_rate) {
  SDL_AudioStream *stream = SDL_NewAudioStream(src_format, src_channels, src_rate, dst_format, dst_channels,
                                               dst_rate); // leak: resource-not-closed
  return stream != NULL;
}

int audio_stream_freed(const SDL_AudioFormat src_format, const Uint8 src_channels, const int src_rate,
                       const SDL_AudioFormat dst_format, const Uint8 dst_channels, const int dst_rate) {
  SDL_AudioStream *stream =
      SDL_NewAudioStream(src_format, src_channels, src_rate, dst_format, dst_channels, dst_rate); // ok: freed
  if (!stream)
    return -1;
  SDL_FreeAudioStream(stream);
  return 0;
}

int timer_left(Uint32 interval, void (*callback)(void), void *param) {
  SDL_TimerID timer = SDL_AddTimer(interval, callback, param); // leak: timer-not-cleared
  return timer != 0;
}

int timer_released(Uint32 interval, void (*callback)(void), void *param) {
  SDL_TimerID timer = SDL_AddTimer(interval, callback, param); // ok: released
  if (timer == 0)
    return -1;
  SDL_RemoveTimer(timer);
  return 0;
}

int thread_left(void (*fn)(void), const char *name, void *data) {
  SDL_Thread *thread = SDL_CreateThread(fn, name, data); // leak: resource-not-closed
  return thread != NULL;
}

int thread_released(void (*fn)(void), const char *name, void *data) {
  SDL_Thread *thread = SDL_CreateThread(fn, name, data); // ok: released
  if (!thread)
    return -1;
  SDL_WaitThread(thread, NULL);
  return 0;
}

int mutex_left(void) {
  SDL_mutex *mutex = SDL_CreateMutex(); // leak: resource-not-closed
  return mutex != NULL;
}

int mutex_destroyed(void) {
  SDL_mutex *mutex = SDL_CreateMutex(); // ok: destroyed
  if (!mutex)
    return -1;
  SDL_DestroyMutex(mutex);
  return 0;
}

int semaphore_left(Uint32 initial_value) {
  SDL_sem *semaphore = SDL_CreateSemaphore(initial_value); // leak: resource-not-closed
  return semaphore != NULL;
}

int semaphore_destroyed(Uint32 initial_value) {
  SDL_sem *semaphore = SDL_CreateSemaphore(initial_value); // ok: destroyed
  if (!semaphore)
    return -1;
  SDL_DestroySemaphore(semaphore);
  return 0;
}

int condition_variable_left(void) {
  SDL_cond *condition = SDL_CreateCond(); // leak: resource-not-closed
  return condition != NULL;
}

int condition_variable_destroyed(void) {
  SDL_cond *condition = SDL_CreateCond(); // ok: destroyed
  if (!condition)
    return -1;
  SDL_DestroyCond(condition);
  return 0;
}

int joystick_left(int device_index) {
  SDL_Joystick *joystick = SDL_JoystickOpen(device_index); // leak: resource-not-closed
  return joystick != NULL;
}

int joystick_closed(int device_index) {
  SDL_Joystick *joystick = SDL_JoystickOpen(device_index); // ok: closed
  if (!joystick)
    return -1;
  SDL_JoystickClose(joystick);
  return 0;
}

int game_controller_left(int joystick_index) {
  SDL_GameController *controller = SDL_GameControllerOpen(joystick_index); // leak: resource-not-closed
  return controller != NULL;
}

int game_controller_closed(int joystick_index) {
  SDL_GameController *controller = SDL_GameControllerOpen(joystick_index); // ok: closed
  if (!controller)
    return -1;
  SDL_GameControllerClose(controller);
  return 0;
}

int haptic_device_left(int device_index) {
  SDL_Haptic *device = SDL_HapticOpen(device_index); // leak: resource-not-closed
  return device != NULL;
}

int haptic_device_closed(int device_index) {
  SDL_Haptic *device = SDL_HapticOpen(device_index); // ok: closed
  if (!device)
    return -1;
  SDL_HapticClose(device);
  return 0;
}

int dynamic_library_left(const char *sofile) {
  void *library = SDL_LoadObject(sofile); // leak: resource-not-closed
  return library != NULL;
}

int dynamic_library_released(const char *sofile) {
  void *library = SDL_LoadObject(sofile); // ok: released
  if (!library)
    return -1;
  SDL_UnloadObject(library);
  return 0;
}

int heap_memory_left(size_t size) {
  void *memory = SDL_malloc(size); // leak: resource-not-closed
  return memory != NULL;
}

int heap_memory_freed(size_t size) {
  void *memory = SDL_malloc(size); // ok: freed
  if (!memory)
    return -1;
  SDL_free(memory);
  return 0;
}

typedef struct Mix_Chunk Mix_Chunk;
typedef struct Mix_Music Mix_Music;
typedef struct TTF_Font TTF_Font;

extern void SDL_AddEventWatch(int (*watch)(void *, void *), void *data);
extern void SDL_DelEventWatch(int (*watch)(void *, void *), void *data);
extern Mix_Chunk *Mix_LoadWAV_RW(SDL_RWops *stream, int close);
extern void Mix_FreeChunk(Mix_Chunk *sound);
extern Mix_Music *Mix_LoadMUS(const char *path);
extern void Mix_FreeMusic(Mix_Music *music);
extern TTF_Font *TTF_OpenFont(const char *path, int size);
extern void TTF_CloseFont(TTF_Font *font);
extern SDL_Surface *TTF_RenderUTF8_Blended(TTF_Font *font, const char *text, unsigned color);
extern SDL_Texture *SDL_CreateTextureFromSurface(SDL_Renderer *renderer, SDL_Surface *surface);

struct game {
  int events;
};

static int count_event(void *data, void *event) { return ++((struct game *)data)->events; }

void game_start(struct game *game) {
  SDL_AddEventWatch(count_event, game); // ok: game_stop removes it
}

void game_stop(struct game *game) { SDL_DelEventWatch(count_event, game); }

void count_events(void) {
  struct game game = {0};
  SDL_AddEventWatch(count_event, &game); // leak: listener-not-removed
}

int has_sound(const char *path) {
  Mix_Chunk *sound = Mix_LoadWAV_RW(SDL_RWFromFile(path, "rb"), 1); // leak: resource-not-closed
  return sound != NULL;
}

int has_sound_freed(const char *path) {
  Mix_Chunk *sound = Mix_LoadWAV_RW(SDL_RWFromFile(path, "rb"), 1); // ok: freed
  if (!sound)
    return 0;
  Mix_FreeChunk(sound);
  return 1;
}

int has_music(const char *path) {
  Mix_Music *music = Mix_LoadMUS(path); // leak: resource-not-closed
  return music != NULL;
}

int has_music_freed(const char *path) {
  Mix_Music *music = Mix_LoadMUS(path); // ok: freed
  if (!music)
    return 0;
  Mix_FreeMusic(music);
  return 1;
}

SDL_Texture *caption(SDL_Renderer *renderer, const char *text) {
  TTF_Font *font = TTF_OpenFont("sans.ttf", 12);              // ok: closed
  SDL_Surface *drawn = TTF_RenderUTF8_Blended(font, text, 0); // leak: resource-not-closed
  TTF_CloseFont(font);
  return SDL_CreateTextureFromSurface(renderer, drawn); // ok: the caller destroys it
}

SDL_Texture *caption_freed(SDL_Renderer *renderer, const char *text) {
  TTF_Font *font = TTF_OpenFont("sans.ttf", 12);                        // leak: resource-not-closed
  SDL_Surface *drawn = TTF_RenderUTF8_Blended(font, text, 0);           // ok: freed
  SDL_Texture *texture = SDL_CreateTextureFromSurface(renderer, drawn); // ok: the caller destroys it
  SDL_FreeSurface(drawn);
  return texture;
}
