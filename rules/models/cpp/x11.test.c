// Xlib and its extensions.
#include <stddef.h>

typedef struct Display Display;
typedef unsigned long Drawable;
typedef struct XGCValues XGCValues;
typedef struct gc_object *GC;
typedef unsigned long Pixmap;
typedef unsigned long Cursor;
typedef struct XFontStruct XFontStruct;
typedef struct xfontset_object *XFontSet;
typedef unsigned long Atom;
typedef unsigned long Window;
typedef struct XModifierKeymap XModifierKeymap;
typedef struct region_object *Region;
struct _XrmHashBucketRec;
typedef struct xim_object *XIM;
typedef struct xic_object *XIC;
typedef struct xkbdescptr_object *XkbDescPtr;

extern Display *XOpenDisplay(const char *);
extern int XCloseDisplay(Display *);
extern GC XCreateGC(Display *, Drawable, unsigned long, XGCValues *);
extern int XFreeGC(Display *, GC);
extern Pixmap XCreatePixmap(Display *, Drawable, unsigned int, unsigned int, unsigned int);
extern int XFreePixmap(Display *, Pixmap);
extern Cursor XCreateFontCursor(Display *, unsigned int);
extern int XFreeCursor(Display *, Cursor);
extern XFontStruct *XLoadQueryFont(Display *, const char *);
extern int XFreeFont(Display *, XFontStruct *);
extern XFontSet XCreateFontSet(Display *, const char *, char ***, int *, char **);
extern void XFreeFontSet(Display *, XFontSet);
extern char *XGetAtomName(Display *, Atom);
extern int XFree(void *);
extern int XGetWindowProperty(Display *, Window, Atom, long, long, int, Atom, Atom *, int *, unsigned long *,
                              unsigned long *, unsigned char **);
extern int XQueryTree(Display *, Window, Window *, Window *, Window **, unsigned int *);
extern int XFetchName(Display *, Window, char **);
extern XModifierKeymap *XGetModifierMapping(Display *);
extern int XFreeModifiermap(XModifierKeymap *);
extern char **XListFonts(Display *, const char *, int, int *);
extern int XFreeFontNames(char **);
extern Region XCreateRegion(void);
extern int XDestroyRegion(Region);
extern XIM XOpenIM(Display *, struct _XrmHashBucketRec *, char *, char *);
extern int XCloseIM(XIM);
extern XIC XCreateIC(XIM, ...);
extern void XDestroyIC(XIC);
extern XkbDescPtr XkbGetMap(Display *, unsigned int, unsigned int);
extern void XkbFreeKeyboard(XkbDescPtr, unsigned int, int);

int display_left(const char *argument0) {
  Display *display = XOpenDisplay(argument0); // leak: resource-not-closed
  return display != NULL;
}

int display_closed(const char *argument0) {
  Display *display = XOpenDisplay(argument0); // ok: closed
  if (!display)
    return -1;
  XCloseDisplay(display);
  return 0;
}

int graphics_context_left(Display *display, Drawable argument1, unsigned long argument2, XGCValues *argument3) {
  GC context = XCreateGC(display, argument1, argument2, argument3); // leak: resource-not-closed
  return context != NULL;
}

int graphics_context_freed(Display *display, Drawable argument1, unsigned long argument2, XGCValues *argument3) {
  GC context = XCreateGC(display, argument1, argument2, argument3); // ok: freed
  if (!context)
    return -1;
  XFreeGC(display, context);
  return 0;
}

int pixmap_left(Display *display, Drawable argument1, unsigned int argument2, unsigned int argument3,
                unsigned int argument4) {
  Pixmap pixmap = XCreatePixmap(display, argument1, argument2, argument3, argument4); // leak: resource-not-closed
  return pixmap != 0;
}

int pixmap_freed(Display *display, Drawable argument1, unsigned int argument2, unsigned int argument3,
                 unsigned int argument4) {
  Pixmap pixmap = XCreatePixmap(display, argument1, argument2, argument3, argument4); // ok: freed
  XFreePixmap(display, pixmap);
  return 0;
}

int cursor_left(Display *display, unsigned int argument1) {
  Cursor cursor = XCreateFontCursor(display, argument1); // leak: resource-not-closed
  return cursor != 0;
}

int cursor_freed(Display *display, unsigned int argument1) {
  Cursor cursor = XCreateFontCursor(display, argument1); // ok: freed
  XFreeCursor(display, cursor);
  return 0;
}

int font_left(Display *display, const char *argument1) {
  XFontStruct *font = XLoadQueryFont(display, argument1); // leak: resource-not-closed
  return font != NULL;
}

int font_freed(Display *display, const char *argument1) {
  XFontStruct *font = XLoadQueryFont(display, argument1); // ok: freed
  if (!font)
    return -1;
  XFreeFont(display, font);
  return 0;
}

int font_set_left(Display *display, const char *argument1, char ***argument2, int *argument3, char **argument4) {
  XFontSet set = XCreateFontSet(display, argument1, argument2, argument3, argument4); // leak: resource-not-closed
  return set != NULL;
}

int font_set_freed(Display *display, const char *argument1, char ***argument2, int *argument3, char **argument4) {
  XFontSet set = XCreateFontSet(display, argument1, argument2, argument3, argument4); // ok: freed
  if (!set)
    return -1;
  XFreeFontSet(display, set);
  return 0;
}

int memory_of_xlib_left(Display *argument0, Atom argument1) {
  char *memory = XGetAtomName(argument0, argument1); // leak: resource-not-closed
  return memory != NULL;
}

int memory_of_xlib_freed(Display *argument0, Atom argument1) {
  char *memory = XGetAtomName(argument0, argument1); // ok: freed
  if (!memory)
    return -1;
  XFree(memory);
  return 0;
}

int window_property_left(Display *display, Window window, Atom property, long offset, long length, int delete_,
                         Atom wanted, Atom *type, int *format, unsigned long *count, unsigned long *after) {
  unsigned char *value;
  if (XGetWindowProperty( // leak: resource-not-closed
          display, window, property, offset, length, delete_, wanted, type, format, count, after, &value) != 0)
    return -1;
  return 0;
}

int window_property_freed(Display *display, Window window, Atom property, long offset, long length, int delete_,
                          Atom wanted, Atom *type, int *format, unsigned long *count, unsigned long *after) {
  unsigned char *value;
  if (XGetWindowProperty( // ok: what it hands out is freed
          display, window, property, offset, length, delete_, wanted, type, format, count, after, &value) != 0)
    return -1;
  XFree(value);
  return 0;
}

int list_of_windows_left(Display *display, Window window, Window *root, Window *parent, unsigned int *argument5) {
  Window *children;
  if (!XQueryTree(display, window, root, parent, &children, argument5)) // leak: resource-not-closed
    return -1;
  return 0;
}

int list_of_windows_freed(Display *display, Window window, Window *root, Window *parent, unsigned int *argument5) {
  Window *children;
  if (!XQueryTree(display, window, root, parent, &children, argument5)) // ok: freed
    return -1;
  XFree(children);
  return 0;
}

int window_name_left(Display *display, Window window) {
  char *name;
  if (!XFetchName(display, window, &name)) // leak: resource-not-closed
    return -1;
  return 0;
}

int window_name_freed(Display *display, Window window) {
  char *name;
  if (!XFetchName(display, window, &name)) // ok: freed
    return -1;
  XFree(name);
  return 0;
}

int modifier_map_left(Display *argument0) {
  XModifierKeymap *map = XGetModifierMapping(argument0); // leak: resource-not-closed
  return map != NULL;
}

int modifier_map_freed(Display *argument0) {
  XModifierKeymap *map = XGetModifierMapping(argument0); // ok: freed
  if (!map)
    return -1;
  XFreeModifiermap(map);
  return 0;
}

int list_of_fonts_left(Display *argument0, const char *argument1, int argument2, int *argument3) {
  char **names = XListFonts(argument0, argument1, argument2, argument3); // leak: resource-not-closed
  return names != NULL;
}

int list_of_fonts_freed(Display *argument0, const char *argument1, int argument2, int *argument3) {
  char **names = XListFonts(argument0, argument1, argument2, argument3); // ok: freed
  if (!names)
    return -1;
  XFreeFontNames(names);
  return 0;
}

int region_left(void) {
  Region region = XCreateRegion(); // leak: resource-not-closed
  return region != NULL;
}

int region_destroyed(void) {
  Region region = XCreateRegion(); // ok: destroyed
  if (!region)
    return -1;
  XDestroyRegion(region);
  return 0;
}

int input_method_left(Display *argument0, struct _XrmHashBucketRec *argument1, char *argument2, char *argument3) {
  XIM method = XOpenIM(argument0, argument1, argument2, argument3); // leak: resource-not-closed
  return method != NULL;
}

int input_method_closed(Display *argument0, struct _XrmHashBucketRec *argument1, char *argument2, char *argument3) {
  XIM method = XOpenIM(argument0, argument1, argument2, argument3); // ok: closed
  if (!method)
    return -1;
  XCloseIM(method);
  return 0;
}

int input_context_left(XIM argument0) {
  XIC context = XCreateIC(argument0); // leak: resource-not-closed
  return context != NULL;
}

int input_context_destroyed(XIM argument0) {
  XIC context = XCreateIC(argument0); // ok: destroyed
  if (!context)
    return -1;
  XDestroyIC(context);
  return 0;
}

int keyboard_description_left(Display *argument0, unsigned int argument1, unsigned int argument2) {
  XkbDescPtr keyboard = XkbGetMap(argument0, argument1, argument2); // leak: resource-not-closed
  return keyboard != NULL;
}

int keyboard_description_freed(Display *argument0, unsigned int argument1, unsigned int argument2) {
  XkbDescPtr keyboard = XkbGetMap(argument0, argument1, argument2); // ok: freed
  if (!keyboard)
    return -1;
  XkbFreeKeyboard(keyboard, 0, 0);
  return 0;
}

typedef struct XDeviceInfo XDeviceInfo;
typedef struct XDevice XDevice;
typedef struct XIDeviceInfo XIDeviceInfo;
typedef struct XRRScreenResources XRRScreenResources;
typedef struct XRROutputInfo XRROutputInfo;
typedef struct XRRCrtcInfo XRRCrtcInfo;
typedef struct XRRMonitorInfo XRRMonitorInfo;
typedef struct XRRScreenConfiguration XRRScreenConfiguration;
typedef struct picture {
  int width;
  struct {
    int (*destroy_image)(struct picture *image);
  } f;
} XImage;

extern XImage *XGetImage(Display *display, unsigned long source, int x, int y, unsigned width, unsigned height,
                         unsigned long planes, int format);
extern XDeviceInfo *XListInputDevices(Display *display, int *count);
extern void XFreeDeviceList(XDeviceInfo *list);
extern XDevice *XOpenDevice(Display *display, unsigned long id);
extern int XCloseDevice(Display *display, XDevice *device);
extern XIDeviceInfo *XIQueryDevice(Display *display, int id, int *count);
extern void XIFreeDeviceInfo(XIDeviceInfo *info);
extern XRRScreenResources *XRRGetScreenResources(Display *display, unsigned long window);
extern void XRRFreeScreenResources(XRRScreenResources *resources);
extern XRROutputInfo *XRRGetOutputInfo(Display *display, XRRScreenResources *resources, unsigned long output);
extern void XRRFreeOutputInfo(XRROutputInfo *output);
extern XRRCrtcInfo *XRRGetCrtcInfo(Display *display, XRRScreenResources *resources, unsigned long crtc);
extern void XRRFreeCrtcInfo(XRRCrtcInfo *crtc);
extern XRRMonitorInfo *XRRGetMonitors(Display *display, unsigned long window, int active, int *count);
extern void XRRFreeMonitors(XRRMonitorInfo *monitors);
extern XRRScreenConfiguration *XRRGetScreenInfo(Display *display, unsigned long window);
extern void XRRFreeScreenConfigInfo(XRRScreenConfiguration *configuration);

int corner_width(Display *display, unsigned long window) {
  XImage *image = XGetImage(display, window, 0, 0, 8, 8, ~0UL, 2); // leak: resource-not-closed
  return image ? image->width : 0;
}

int corner_width_destroyed(Display *display, unsigned long window) {
  XImage *image = XGetImage(display, window, 0, 0, 8, 8, ~0UL, 2); // ok: destroyed
  if (!image)
    return 0;
  int width = image->width;
  (*image->f.destroy_image)(image);
  return width;
}

int devices(Display *display) {
  int count = 0;
  XDeviceInfo *list = XListInputDevices(display, &count); // leak: resource-not-closed
  return list ? count : 0;
}

int devices_freed(Display *display) {
  int count = 0;
  XDeviceInfo *list = XListInputDevices(display, &count); // ok: freed
  if (list)
    XFreeDeviceList(list);
  return count;
}

int has_device(Display *display, unsigned long id) {
  XDevice *device = XOpenDevice(display, id); // leak: resource-not-closed
  return device != NULL;
}

int has_device_closed(Display *display, unsigned long id) {
  XDevice *device = XOpenDevice(display, id); // ok: closed
  if (!device)
    return 0;
  XCloseDevice(display, device);
  return 1;
}

int pointers(Display *display) {
  int count = 0;
  XIDeviceInfo *info = XIQueryDevice(display, 0, &count); // leak: resource-not-closed
  return info ? count : 0;
}

int pointers_freed(Display *display) {
  int count = 0;
  XIDeviceInfo *info = XIQueryDevice(display, 0, &count); // ok: freed
  if (info)
    XIFreeDeviceInfo(info);
  return count;
}

int is_connected(Display *display, unsigned long window, unsigned long output, unsigned long crtc) {
  XRRScreenResources *resources = XRRGetScreenResources(display, window);  // leak: resource-not-closed
  XRROutputInfo *connector = XRRGetOutputInfo(display, resources, output); // leak: resource-not-closed
  XRRCrtcInfo *controller = XRRGetCrtcInfo(display, resources, crtc);      // leak: resource-not-closed
  return connector != NULL && controller != NULL;
}

int is_connected_freed(Display *display, unsigned long window, unsigned long output, unsigned long crtc) {
  XRRScreenResources *resources = XRRGetScreenResources(display, window);  // ok: freed
  XRROutputInfo *connector = XRRGetOutputInfo(display, resources, output); // ok: freed
  XRRCrtcInfo *controller = XRRGetCrtcInfo(display, resources, crtc);      // ok: freed
  int found = connector != NULL && controller != NULL;
  if (controller)
    XRRFreeCrtcInfo(controller);
  if (connector)
    XRRFreeOutputInfo(connector);
  if (resources)
    XRRFreeScreenResources(resources);
  return found;
}

int monitors(Display *display, unsigned long window) {
  int count = 0;
  XRRMonitorInfo *list = XRRGetMonitors(display, window, 1, &count); // leak: resource-not-closed
  return list ? count : 0;
}

int monitors_freed(Display *display, unsigned long window) {
  int count = 0;
  XRRMonitorInfo *list = XRRGetMonitors(display, window, 1, &count); // ok: freed
  if (list)
    XRRFreeMonitors(list);
  return count;
}

int can_rotate(Display *display, unsigned long window) {
  XRRScreenConfiguration *configuration = XRRGetScreenInfo(display, window); // leak: resource-not-closed
  return configuration != NULL;
}

int can_rotate_freed(Display *display, unsigned long window) {
  XRRScreenConfiguration *configuration = XRRGetScreenInfo(display, window); // ok: freed
  if (!configuration)
    return 0;
  XRRFreeScreenConfigInfo(configuration);
  return 1;
}
