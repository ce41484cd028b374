// libusb.
#include <stddef.h>

typedef struct libusb_context libusb_context;
typedef struct libusb_device libusb_device;
typedef struct libusb_device_handle libusb_device_handle;
struct libusb_config_descriptor;
struct libusb_transfer;

extern int libusb_init(libusb_context **ctx);
extern void libusb_exit(libusb_context *ctx);
extern long libusb_get_device_list(libusb_context *ctx, libusb_device ***list);
extern void libusb_free_device_list(libusb_device **list, int unref_devices);
extern int libusb_open(libusb_device *dev, libusb_device_handle **dev_handle);
extern void libusb_close(libusb_device_handle *dev_handle);
extern libusb_device_handle *libusb_open_device_with_vid_pid(libusb_context *ctx, unsigned short vendor_id,
                                                             unsigned short product_id);
extern int libusb_get_config_descriptor(libusb_device *dev, unsigned char config_index,
                                        struct libusb_config_descriptor **config);
extern void libusb_free_config_descriptor(struct libusb_config_descriptor *config);
extern struct libusb_transfer *libusb_alloc_transfer(int iso_packets);
extern void libusb_free_transfer(struct libusb_transfer *transfer);

int usb_context_left(void) {
  libusb_context *context;
  if (libusb_init(&context) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int usb_context_released(void) {
  libusb_context *context;
  if (libusb_init(&context) < 0) // ok: released
    return -1;
  libusb_exit(context);
  return 0;
}

int list_of_usb_devices_left(libusb_context *ctx) {
  libusb_device **list;
  if (libusb_get_device_list(ctx, &list) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int list_of_usb_devices_freed(libusb_context *ctx) {
  libusb_device **list;
  if (libusb_get_device_list(ctx, &list) < 0) // ok: freed
    return -1;
  libusb_free_device_list(list, 0);
  return 0;
}

int usb_device_left(libusb_device *dev) {
  libusb_device_handle *handle;
  if (libusb_open(dev, &handle) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int usb_device_closed(libusb_device *dev) {
  libusb_device_handle *handle;
  if (libusb_open(dev, &handle) < 0) // ok: closed
    return -1;
  libusb_close(handle);
  return 0;
}

int usb_device_of_libusb_open_device_with_vid_pid_left(libusb_context *ctx, unsigned short vendor_id,
                                                       unsigned short product_id) {
  libusb_device_handle *handle =
      libusb_open_device_with_vid_pid(ctx, vendor_id, product_id); // leak: resource-not-closed
  return handle != NULL;
}

int usb_device_of_libusb_open_device_with_vid_pid_closed(libusb_context *ctx, unsigned short vendor_id,
                                                         unsigned short product_id) {
  libusb_device_handle *handle = libusb_open_device_with_vid_pid(ctx, vendor_id, product_id); // ok: closed
  if (!handle)
    return -1;
  libusb_close(handle);
  return 0;
}

int usb_configuration_left(libusb_device *dev, unsigned char config_index) {
  struct libusb_config_descriptor *configuration;
  if (libusb_get_config_descriptor(dev, config_index, &configuration) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int usb_configuration_freed(libusb_device *dev, unsigned char config_index) {
  struct libusb_config_descriptor *configuration;
  if (libusb_get_config_descriptor(dev, config_index, &configuration) < 0) // ok: freed
    return -1;
  libusb_free_config_descriptor(configuration);
  return 0;
}

int usb_transfer_left(int iso_packets) {
  struct libusb_transfer *transfer = libusb_alloc_transfer(iso_packets); // leak: resource-not-closed
  return transfer != NULL;
}

int usb_transfer_freed(int iso_packets) {
  struct libusb_transfer *transfer = libusb_alloc_transfer(iso_packets); // ok: freed
  if (!transfer)
    return -1;
  libusb_free_transfer(transfer);
  return 0;
}
