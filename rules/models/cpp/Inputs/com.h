// The parts of COM that the examples use, as its headers declare them.
#pragma once
#pragma GCC system_header

using HRESULT = long;
using OLECHAR = wchar_t;

struct GUID {
  unsigned long data;
};

struct IUnknown {
  virtual HRESULT QueryInterface(const GUID &id, void **object) = 0;
  virtual unsigned long AddRef() = 0;
  virtual unsigned long Release() = 0;
};

extern "C" {
HRESULT CoCreateInstance(const GUID &id, IUnknown *outer, unsigned long context, const GUID &interface_id, void **object);
HRESULT StringFromCLSID(const GUID &id, OLECHAR **text);
void *CoTaskMemAlloc(unsigned long size);
void CoTaskMemFree(void *memory);
OLECHAR *SysAllocString(const OLECHAR *text);
unsigned SysStringLen(OLECHAR *text);
void SysFreeString(OLECHAR *text);
}

void keep(IUnknown *object);
