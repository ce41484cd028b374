// Interfaces, strings and memory of COM.
#include "Inputs/com.h"

int describe(const GUID &id) {
  OLECHAR *text = nullptr;
  if (StringFromCLSID(id, &text) < 0) // leak: resource-not-closed
    return -1;
  if (text[0] == 0)
    return 0;
  CoTaskMemFree(text);
  return 1;
}

int describe_all(const GUID &id) {
  OLECHAR *text = nullptr;
  if (StringFromCLSID(id, &text) < 0) // ok: freed where it succeeds
    return -1;
  int first = text[0];
  CoTaskMemFree(text);
  return first;
}

unsigned length(const OLECHAR *source) {
  OLECHAR *text = SysAllocString(source); // leak: resource-not-closed
  return SysStringLen(text);
}

unsigned length_of(const OLECHAR *source) {
  OLECHAR *text = SysAllocString(source); // ok: freed
  unsigned result = SysStringLen(text);
  SysFreeString(text);
  return result;
}

int reserve(unsigned long size, bool quick) {
  void *memory = CoTaskMemAlloc(size); // leak: resource-not-closed
  if (quick)
    return 0;
  CoTaskMemFree(memory);
  return 1;
}

bool play(const GUID &player, const GUID &interface_id, bool quick) {
  void *object = nullptr;
  if (CoCreateInstance(player, nullptr, 1, interface_id, &object) < 0) // ok: it goes to code that is not seen
    return false;
  auto *unknown = static_cast<IUnknown *>(object);
  if (!quick)
    unknown->Release();
  else
    keep(unknown);
  return true;
}

void share(IUnknown *unknown) {
  unknown->AddRef(); // missed: resource-not-closed (low confidence: who gives it back is not always seen)
}
