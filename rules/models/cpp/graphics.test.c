// Cairo, Pango, FreeType, Fontconfig, HarfBuzz.
#include <stddef.h>

typedef struct cairo_surface_t cairo_surface_t;
typedef struct cairo_t cairo_t;
typedef struct cairo_pattern_t cairo_pattern_t;
typedef struct cairo_path_t cairo_path_t;
typedef struct cairo_region_t cairo_region_t;
typedef struct cairo_font_options_t cairo_font_options_t;
typedef struct cairo_font_face_t cairo_font_face_t;
typedef struct cairo_matrix_t cairo_matrix_t;
typedef struct cairo_scaled_font_t cairo_scaled_font_t;
typedef struct PangoFontDescription PangoFontDescription;
typedef struct PangoAttrList PangoAttrList;
typedef struct PangoAttribute PangoAttribute;
typedef struct PangoContext PangoContext;
typedef struct PangoLanguage PangoLanguage;
typedef struct PangoFontMetrics PangoFontMetrics;
typedef struct PangoLayout PangoLayout;
typedef struct PangoLayoutIter PangoLayoutIter;
typedef struct ft_library_object *FT_Library;
typedef int FT_Error;
typedef long FT_Long;
typedef struct ft_face_object *FT_Face;
typedef struct ft_glyphslot_object *FT_GlyphSlot;
typedef struct ft_glyph_object *FT_Glyph;
typedef struct ft_stroker_object *FT_Stroker;
typedef struct FcPattern FcPattern;
typedef struct FcFontSet FcFontSet;
typedef struct FcObjectSet FcObjectSet;
typedef struct FcConfig FcConfig;
typedef struct FcCharSet FcCharSet;
typedef unsigned char FcChar8;
typedef struct hb_buffer_t hb_buffer_t;
typedef struct hb_face_t hb_face_t;
typedef struct hb_font_t hb_font_t;
typedef struct hb_blob_t hb_blob_t;

extern cairo_t *cairo_create(cairo_surface_t *target);
extern void cairo_destroy(cairo_t *cr);
extern cairo_surface_t *cairo_image_surface_create(int format, int width, int height);
extern void cairo_surface_destroy(cairo_surface_t *surface);
extern cairo_pattern_t *cairo_pattern_create_rgb(double red, double green, double blue);
extern void cairo_pattern_destroy(cairo_pattern_t *pattern);
extern cairo_path_t *cairo_copy_path(cairo_t *cr);
extern void cairo_path_destroy(cairo_path_t *path);
extern cairo_region_t *cairo_region_create(void);
extern void cairo_region_destroy(cairo_region_t *region);
extern cairo_font_options_t *cairo_font_options_create(void);
extern void cairo_font_options_destroy(cairo_font_options_t *options);
extern cairo_scaled_font_t *cairo_scaled_font_create(cairo_font_face_t *font_face, const cairo_matrix_t *font_matrix,
                                                     const cairo_matrix_t *ctm, const cairo_font_options_t *options);
extern void cairo_scaled_font_destroy(cairo_scaled_font_t *scaled_font);
extern PangoFontDescription *pango_font_description_new(void);
extern void pango_font_description_free(PangoFontDescription *desc);
extern PangoAttrList *pango_attr_list_new(void);
extern void pango_attr_list_unref(PangoAttrList *list);
extern PangoAttribute *pango_attr_weight_new(int weight);
extern void pango_attribute_destroy(PangoAttribute *attr);
extern PangoFontMetrics *pango_context_get_metrics(PangoContext *context, const PangoFontDescription *desc,
                                                   PangoLanguage *language);
extern void pango_font_metrics_unref(PangoFontMetrics *metrics);
extern PangoLayoutIter *pango_layout_get_iter(PangoLayout *layout);
extern void pango_layout_iter_free(PangoLayoutIter *iter);
extern FT_Error FT_Init_FreeType(FT_Library *alibrary);
extern FT_Error FT_Done_FreeType(FT_Library library);
extern FT_Error FT_New_Face(FT_Library library, const char *filepathname, FT_Long face_index, FT_Face *aface);
extern FT_Error FT_Done_Face(FT_Face face);
extern FT_Error FT_Get_Glyph(FT_GlyphSlot slot, FT_Glyph *aglyph);
extern void FT_Done_Glyph(FT_Glyph glyph);
extern FT_Error FT_Stroker_New(FT_Library library, FT_Stroker *astroker);
extern void FT_Stroker_Done(FT_Stroker stroker);
extern FcPattern *FcPatternCreate(void);
extern void FcPatternDestroy(FcPattern *p);
extern FcFontSet *FcFontSetCreate(void);
extern void FcFontSetDestroy(FcFontSet *s);
extern FcObjectSet *FcObjectSetCreate(void);
extern void FcObjectSetDestroy(FcObjectSet *os);
extern FcConfig *FcConfigCreate(void);
extern void FcConfigDestroy(FcConfig *config);
extern FcCharSet *FcCharSetCreate(void);
extern void FcCharSetDestroy(FcCharSet *fcs);
extern FcChar8 *FcNameUnparse(FcPattern *pat);
extern void FcStrFree(FcChar8 *s);
extern hb_buffer_t *hb_buffer_create(void);
extern void hb_buffer_destroy(hb_buffer_t *buffer);
extern hb_font_t *hb_font_create(hb_face_t *face);
extern void hb_font_destroy(hb_font_t *font);
extern hb_face_t *hb_face_create(hb_blob_t *blob, unsigned int index);
extern void hb_face_destroy(hb_face_t *face);
extern hb_blob_t *hb_blob_create(const char *data, unsigned int length, int mode, void *user_data,
                                 void (*destroy)(void));
extern void hb_blob_destroy(hb_blob_t *blob);

int drawing_context_left(cairo_surface_t *target) {
  cairo_t *context = cairo_create(target); // leak: resource-not-closed
  return context != NULL;
}

int drawing_context_destroyed(cairo_surface_t *target) {
  cairo_t *context = cairo_create(target); // ok: destroyed
  cairo_destroy(context);
  return 0;
}

int surface_left(int format, int width, int height) {
  cairo_surface_t *surface = cairo_image_surface_create(format, width, height); // leak: resource-not-closed
  return surface != NULL;
}

int surface_destroyed(int format, int width, int height) {
  cairo_surface_t *surface = cairo_image_surface_create(format, width, height); // ok: destroyed
  cairo_surface_destroy(surface);
  return 0;
}

int pattern_left(double red, double green, double blue) {
  cairo_pattern_t *pattern = cairo_pattern_create_rgb(red, green, blue); // leak: resource-not-closed
  return pattern != NULL;
}

int pattern_destroyed(double red, double green, double blue) {
  cairo_pattern_t *pattern = cairo_pattern_create_rgb(red, green, blue); // ok: destroyed
  cairo_pattern_destroy(pattern);
  return 0;
}

int path_left(cairo_t *cr) {
  cairo_path_t *path = cairo_copy_path(cr); // leak: resource-not-closed
  return path != NULL;
}

int path_destroyed(cairo_t *cr) {
  cairo_path_t *path = cairo_copy_path(cr); // ok: destroyed
  cairo_path_destroy(path);
  return 0;
}

int region_left(void) {
  cairo_region_t *region = cairo_region_create(); // leak: resource-not-closed
  return region != NULL;
}

int region_destroyed(void) {
  cairo_region_t *region = cairo_region_create(); // ok: destroyed
  cairo_region_destroy(region);
  return 0;
}

int font_options_left(void) {
  cairo_font_options_t *options = cairo_font_options_create(); // leak: resource-not-closed
  return options != NULL;
}

int font_options_destroyed(void) {
  cairo_font_options_t *options = cairo_font_options_create(); // ok: destroyed
  cairo_font_options_destroy(options);
  return 0;
}

int scaled_font_left(cairo_font_face_t *font_face, const cairo_matrix_t *font_matrix, const cairo_matrix_t *ctm,
                     const cairo_font_options_t *options) {
  cairo_scaled_font_t *font =
      cairo_scaled_font_create(font_face, font_matrix, ctm, options); // leak: resource-not-closed
  return font != NULL;
}

int scaled_font_destroyed(cairo_font_face_t *font_face, const cairo_matrix_t *font_matrix, const cairo_matrix_t *ctm,
                          const cairo_font_options_t *options) {
  cairo_scaled_font_t *font = cairo_scaled_font_create(font_face, font_matrix, ctm, options); // ok: destroyed
  cairo_scaled_font_destroy(font);
  return 0;
}

int font_description_left(void) {
  PangoFontDescription *description = pango_font_description_new(); // leak: resource-not-closed
  return description != NULL;
}

int font_description_freed(void) {
  PangoFontDescription *description = pango_font_description_new(); // ok: freed
  if (!description)
    return -1;
  pango_font_description_free(description);
  return 0;
}

int attribute_list_left(void) {
  PangoAttrList *list = pango_attr_list_new(); // leak: resource-not-closed
  return list != NULL;
}

int attribute_list_released(void) {
  PangoAttrList *list = pango_attr_list_new(); // ok: released
  if (!list)
    return -1;
  pango_attr_list_unref(list);
  return 0;
}

int text_attribute_left(int weight) {
  PangoAttribute *attribute = pango_attr_weight_new(weight); // leak: resource-not-closed
  return attribute != NULL;
}

int text_attribute_destroyed(int weight) {
  PangoAttribute *attribute = pango_attr_weight_new(weight); // ok: destroyed
  if (!attribute)
    return -1;
  pango_attribute_destroy(attribute);
  return 0;
}

int font_metrics_left(PangoContext *context, const PangoFontDescription *desc, PangoLanguage *language) {
  PangoFontMetrics *metrics = pango_context_get_metrics(context, desc, language); // leak: resource-not-closed
  return metrics != NULL;
}

int font_metrics_released(PangoContext *context, const PangoFontDescription *desc, PangoLanguage *language) {
  PangoFontMetrics *metrics = pango_context_get_metrics(context, desc, language); // ok: released
  if (!metrics)
    return -1;
  pango_font_metrics_unref(metrics);
  return 0;
}

int layout_iterator_left(PangoLayout *layout) {
  PangoLayoutIter *iterator = pango_layout_get_iter(layout); // leak: resource-not-closed
  return iterator != NULL;
}

int layout_iterator_freed(PangoLayout *layout) {
  PangoLayoutIter *iterator = pango_layout_get_iter(layout); // ok: freed
  if (!iterator)
    return -1;
  pango_layout_iter_free(iterator);
  return 0;
}

int freetype_library_left(void) {
  FT_Library library;
  if (FT_Init_FreeType(&library) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int freetype_library_freed(void) {
  FT_Library library;
  if (FT_Init_FreeType(&library) != 0) // ok: freed
    return -1;
  FT_Done_FreeType(library);
  return 0;
}

int font_face_left(FT_Library library, const char *filepathname, FT_Long face_index) {
  FT_Face face;
  if (FT_New_Face(library, filepathname, face_index, &face) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int font_face_released(FT_Library library, const char *filepathname, FT_Long face_index) {
  FT_Face face;
  if (FT_New_Face(library, filepathname, face_index, &face) != 0) // ok: released
    return -1;
  FT_Done_Face(face);
  return 0;
}

int glyph_left(FT_GlyphSlot slot) {
  FT_Glyph glyph;
  if (FT_Get_Glyph(slot, &glyph) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int glyph_released(FT_GlyphSlot slot) {
  FT_Glyph glyph;
  if (FT_Get_Glyph(slot, &glyph) != 0) // ok: released
    return -1;
  FT_Done_Glyph(glyph);
  return 0;
}

int stroker_left(FT_Library library) {
  FT_Stroker stroker;
  if (FT_Stroker_New(library, &stroker) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int stroker_released(FT_Library library) {
  FT_Stroker stroker;
  if (FT_Stroker_New(library, &stroker) != 0) // ok: released
    return -1;
  FT_Stroker_Done(stroker);
  return 0;
}

int font_pattern_left(void) {
  FcPattern *pattern = FcPatternCreate(); // leak: resource-not-closed
  return pattern != NULL;
}

int font_pattern_destroyed(void) {
  FcPattern *pattern = FcPatternCreate(); // ok: destroyed
  if (!pattern)
    return -1;
  FcPatternDestroy(pattern);
  return 0;
}

int font_set_left(void) {
  FcFontSet *set = FcFontSetCreate(); // leak: resource-not-closed
  return set != NULL;
}

int font_set_destroyed(void) {
  FcFontSet *set = FcFontSetCreate(); // ok: destroyed
  if (!set)
    return -1;
  FcFontSetDestroy(set);
  return 0;
}

int object_set_left(void) {
  FcObjectSet *set = FcObjectSetCreate(); // leak: resource-not-closed
  return set != NULL;
}

int object_set_destroyed(void) {
  FcObjectSet *set = FcObjectSetCreate(); // ok: destroyed
  if (!set)
    return -1;
  FcObjectSetDestroy(set);
  return 0;
}

int font_configuration_left(void) {
  FcConfig *configuration = FcConfigCreate(); // leak: resource-not-closed
  return configuration != NULL;
}

int font_configuration_destroyed(void) {
  FcConfig *configuration = FcConfigCreate(); // ok: destroyed
  if (!configuration)
    return -1;
  FcConfigDestroy(configuration);
  return 0;
}

int character_set_left(void) {
  FcCharSet *set = FcCharSetCreate(); // leak: resource-not-closed
  return set != NULL;
}

int character_set_destroyed(void) {
  FcCharSet *set = FcCharSetCreate(); // ok: destroyed
  if (!set)
    return -1;
  FcCharSetDestroy(set);
  return 0;
}

int string_left(FcPattern *pat) {
  FcChar8 *text = FcNameUnparse(pat); // leak: resource-not-closed
  return text != NULL;
}

int string_freed(FcPattern *pat) {
  FcChar8 *text = FcNameUnparse(pat); // ok: freed
  if (!text)
    return -1;
  FcStrFree(text);
  return 0;
}

int shaping_buffer_left(void) {
  hb_buffer_t *buffer = hb_buffer_create(); // leak: resource-not-closed
  return buffer != NULL;
}

int shaping_buffer_destroyed(void) {
  hb_buffer_t *buffer = hb_buffer_create(); // ok: destroyed
  hb_buffer_destroy(buffer);
  return 0;
}

int shaping_font_left(hb_face_t *face) {
  hb_font_t *font = hb_font_create(face); // leak: resource-not-closed
  return font != NULL;
}

int shaping_font_destroyed(hb_face_t *face) {
  hb_font_t *font = hb_font_create(face); // ok: destroyed
  hb_font_destroy(font);
  return 0;
}

int shaping_face_left(hb_blob_t *blob, unsigned int index) {
  hb_face_t *face = hb_face_create(blob, index); // leak: resource-not-closed
  return face != NULL;
}

int shaping_face_destroyed(hb_blob_t *blob, unsigned int index) {
  hb_face_t *face = hb_face_create(blob, index); // ok: destroyed
  hb_face_destroy(face);
  return 0;
}

int font_data_left(const char *data, unsigned int length, int mode, void *user_data, void (*destroy)(void)) {
  hb_blob_t *blob = hb_blob_create(data, length, mode, user_data, destroy); // leak: resource-not-closed
  return blob != NULL;
}

int font_data_destroyed(const char *data, unsigned int length, int mode, void *user_data, void (*destroy)(void)) {
  hb_blob_t *blob = hb_blob_create(data, length, mode, user_data, destroy); // ok: destroyed
  hb_blob_destroy(blob);
  return 0;
}
