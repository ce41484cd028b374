// libpcap.
#include <stddef.h>

typedef struct pcap_t pcap_t;
typedef struct pcap_dumper_t pcap_dumper_t;
typedef struct pcap_if_t pcap_if_t;
struct bpf_program {
  void *state;
};

extern pcap_t *pcap_open_live(const char *, int, int, int, char *);
extern void pcap_close(pcap_t *);
extern pcap_dumper_t *pcap_dump_open(pcap_t *, const char *);
extern void pcap_dump_close(pcap_dumper_t *);
extern int pcap_findalldevs(pcap_if_t **, char *);
extern void pcap_freealldevs(pcap_if_t *);
extern int pcap_compile(pcap_t *, struct bpf_program *, const char *, int, unsigned int);
extern void pcap_freecode(struct bpf_program *);

int packet_capture_left(const char *argument0, int argument1, int argument2, int argument3, char *argument4) {
  pcap_t *capture = pcap_open_live(argument0, argument1, argument2, argument3, argument4); // leak: resource-not-closed
  return capture != NULL;
}

int packet_capture_closed(const char *argument0, int argument1, int argument2, int argument3, char *argument4) {
  pcap_t *capture = pcap_open_live(argument0, argument1, argument2, argument3, argument4); // ok: closed
  if (!capture)
    return -1;
  pcap_close(capture);
  return 0;
}

int packet_dump_left(pcap_t *argument0, const char *argument1) {
  pcap_dumper_t *dump = pcap_dump_open(argument0, argument1); // leak: resource-not-closed
  return dump != NULL;
}

int packet_dump_closed(pcap_t *argument0, const char *argument1) {
  pcap_dumper_t *dump = pcap_dump_open(argument0, argument1); // ok: closed
  if (!dump)
    return -1;
  pcap_dump_close(dump);
  return 0;
}

int list_of_devices_left(char *argument1) {
  pcap_if_t *devices;
  if (pcap_findalldevs(&devices, argument1) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int list_of_devices_freed(char *argument1) {
  pcap_if_t *devices;
  if (pcap_findalldevs(&devices, argument1) != 0) // ok: freed
    return -1;
  pcap_freealldevs(devices);
  return 0;
}

int packet_filter_left(pcap_t *capture, const char *argument2, int argument3, unsigned int argument4) {
  struct bpf_program filter;
  if (pcap_compile(capture, &filter, argument2, argument3, argument4) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int packet_filter_freed(pcap_t *capture, const char *argument2, int argument3, unsigned int argument4) {
  struct bpf_program filter;
  if (pcap_compile(capture, &filter, argument2, argument3, argument4) != 0) // ok: freed
    return -1;
  pcap_freecode(&filter);
  return 0;
}
