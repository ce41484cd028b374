// libpng and libjpeg.
#include <stddef.h>

typedef void *png_voidp;
typedef struct png_structp_object *png_structp;
typedef struct png_structp_object **png_structpp;
typedef struct png_infop_object **png_infopp;
typedef struct png_structp_object *png_const_structrp;
typedef struct png_infop_object *png_infop;

extern png_structp png_create_read_struct(const char *user_png_ver, png_voidp error_ptr, void (*error_fn)(void),
                                          void (*warn_fn)(void));
extern void png_destroy_read_struct(png_structpp png_ptr_ptr, png_infopp info_ptr_ptr, png_infopp end_info_ptr_ptr);
extern png_structp png_create_write_struct(const char *user_png_ver, png_voidp error_ptr, void (*error_fn)(void),
                                           void (*warn_fn)(void));
extern void png_destroy_write_struct(png_structpp png_ptr_ptr, png_infopp info_ptr_ptr);
extern png_infop png_create_info_struct(png_const_structrp png_ptr);
extern void png_destroy_info_struct(png_const_structrp png_ptr, png_infopp info_ptr_ptr);

int png_reader_left(const char *user_png_ver, png_voidp error_ptr, void (*error_fn)(void), void (*warn_fn)(void)) {
  png_structp png = png_create_read_struct(user_png_ver, error_ptr, error_fn, warn_fn); // leak: resource-not-closed
  return png != NULL;
}

int png_reader_destroyed(const char *user_png_ver, png_voidp error_ptr, void (*error_fn)(void), void (*warn_fn)(void)) {
  png_structp png = png_create_read_struct(user_png_ver, error_ptr, error_fn, warn_fn); // ok: destroyed
  if (!png)
    return -1;
  png_destroy_read_struct(&png, NULL, NULL);
  return 0;
}

int png_writer_left(const char *user_png_ver, png_voidp error_ptr, void (*error_fn)(void), void (*warn_fn)(void)) {
  png_structp png = png_create_write_struct(user_png_ver, error_ptr, error_fn, warn_fn); // leak: resource-not-closed
  return png != NULL;
}

int png_writer_destroyed(const char *user_png_ver, png_voidp error_ptr, void (*error_fn)(void), void (*warn_fn)(void)) {
  png_structp png = png_create_write_struct(user_png_ver, error_ptr, error_fn, warn_fn); // ok: destroyed
  if (!png)
    return -1;
  png_destroy_write_struct(&png, NULL);
  return 0;
}

int png_information_left(png_const_structrp png) {
  png_infop info = png_create_info_struct(png); // leak: resource-not-closed
  return info != NULL;
}

int png_information_destroyed(png_const_structrp png) {
  png_infop info = png_create_info_struct(png); // ok: destroyed
  if (!info)
    return -1;
  png_destroy_info_struct(png, &info);
  return 0;
}

struct jpeg_error_mgr;
struct jpeg_decompress_struct {
  struct jpeg_error_mgr *err;
  unsigned int image_width;
};
struct jpeg_compress_struct {
  struct jpeg_error_mgr *err;
  unsigned int image_width;
};

extern void jpeg_CreateDecompress(struct jpeg_decompress_struct *decoder, int version, unsigned long size);
extern void jpeg_CreateCompress(struct jpeg_compress_struct *encoder, int version, unsigned long size);
extern int jpeg_read_header(struct jpeg_decompress_struct *decoder, int require);
extern void jpeg_set_defaults(struct jpeg_compress_struct *encoder);
extern void jpeg_destroy_decompress(struct jpeg_decompress_struct *decoder);
extern void jpeg_destroy_compress(struct jpeg_compress_struct *encoder);

int width(struct jpeg_error_mgr *errors) {
  struct jpeg_decompress_struct decoder;
  decoder.err = errors;
  jpeg_CreateDecompress(&decoder, 62, sizeof decoder); // missed: resource-not-closed (a field of the object is returned: that counts as returning it)
  jpeg_read_header(&decoder, 1);
  return (int)decoder.image_width;
}

int width_destroyed(struct jpeg_error_mgr *errors) {
  struct jpeg_decompress_struct decoder;
  decoder.err = errors;
  jpeg_CreateDecompress(&decoder, 62, sizeof decoder); // ok: destroyed
  jpeg_read_header(&decoder, 1);
  int pixels = (int)decoder.image_width;
  jpeg_destroy_decompress(&decoder);
  return pixels;
}

void defaults(struct jpeg_error_mgr *errors) {
  struct jpeg_compress_struct encoder;
  encoder.err = errors;
  jpeg_CreateCompress(&encoder, 62, sizeof encoder); // leak: resource-not-closed
  jpeg_set_defaults(&encoder);
}

void defaults_destroyed(struct jpeg_error_mgr *errors) {
  struct jpeg_compress_struct encoder;
  encoder.err = errors;
  jpeg_CreateCompress(&encoder, 62, sizeof encoder); // ok: destroyed
  jpeg_set_defaults(&encoder);
  jpeg_destroy_compress(&encoder);
}
