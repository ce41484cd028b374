// Drawing, menus and hooks of Windows.
#include <stddef.h>

typedef struct DEVMODEA DEVMODEA;
typedef struct hdc_object *HDC;
typedef int WINBOOL;
typedef struct hwnd_object *HWND;
typedef unsigned long COLORREF;
typedef struct hpen_object *HPEN;
typedef void *HGDIOBJ;
typedef struct hinstance_object *HINSTANCE;
typedef unsigned char BYTE;
typedef struct hicon_object *HICON;
typedef struct hcursor_object *HCURSOR;
typedef struct hmenu_object *HMENU;
typedef struct lpaccel_object *LPACCEL;
typedef struct haccel_object *HACCEL;
typedef unsigned int UINT;
typedef struct himagelist_object *HIMAGELIST;

extern HDC CreateDCA(const char *pwszDriver, const char *pwszDevice, const char *pszPort, const DEVMODEA *pdm);
extern WINBOOL DeleteDC(HDC hdc);
extern HDC GetDC(HWND hWnd);
extern int ReleaseDC(HWND hWnd, HDC hDC);
extern HPEN CreatePen(int iStyle, int cWidth, COLORREF color);
extern WINBOOL DeleteObject(HGDIOBJ ho);
extern HICON CreateIcon(HINSTANCE hInstance, int nWidth, int nHeight, BYTE cPlanes, BYTE cBitsPixel,
                        const BYTE *lpbANDbits, const BYTE *lpbXORbits);
extern WINBOOL DestroyIcon(HICON hIcon);
extern HCURSOR CreateCursor(HINSTANCE hInst, int xHotSpot, int yHotSpot, int nWidth, int nHeight,
                            const void *pvANDPlane, const void *pvXORPlane);
extern WINBOOL DestroyCursor(HCURSOR hCursor);
extern HMENU CreateMenu(void);
extern WINBOOL DestroyMenu(HMENU hMenu);
extern HACCEL CreateAcceleratorTableA(LPACCEL paccel, int cAccel);
extern WINBOOL DestroyAcceleratorTable(HACCEL hAccel);
extern HIMAGELIST ImageList_Create(int cx, int cy, UINT flags, int cInitial, int cGrow);
extern WINBOOL ImageList_Destroy(HIMAGELIST himl);

int device_context_left(const char *pwszDriver, const char *pwszDevice, const char *pszPort, const DEVMODEA *pdm) {
  HDC context = CreateDCA(pwszDriver, pwszDevice, pszPort, pdm); // leak: resource-not-closed
  return context != NULL;
}

int device_context_deleted(const char *pwszDriver, const char *pwszDevice, const char *pszPort, const DEVMODEA *pdm) {
  HDC context = CreateDCA(pwszDriver, pwszDevice, pszPort, pdm); // ok: deleted
  if (!context)
    return -1;
  DeleteDC(context);
  return 0;
}

int device_context_of_getdc_left(HWND hWnd) {
  HDC context = GetDC(hWnd); // leak: resource-not-closed
  return context != NULL;
}

int device_context_of_getdc_released(HWND hWnd) {
  HDC context = GetDC(hWnd); // ok: released
  if (!context)
    return -1;
  ReleaseDC(NULL, context);
  return 0;
}

int gdi_object_left(int iStyle, int cWidth, COLORREF color) {
  HPEN object = CreatePen(iStyle, cWidth, color); // leak: resource-not-closed
  return object != NULL;
}

int gdi_object_deleted(int iStyle, int cWidth, COLORREF color) {
  HPEN object = CreatePen(iStyle, cWidth, color); // ok: deleted
  if (!object)
    return -1;
  DeleteObject(object);
  return 0;
}

int icon_left(HINSTANCE hInstance, int nWidth, int nHeight, BYTE cPlanes, BYTE cBitsPixel, const BYTE *lpbANDbits,
              const BYTE *lpbXORbits) {
  HICON icon =
      CreateIcon(hInstance, nWidth, nHeight, cPlanes, cBitsPixel, lpbANDbits, lpbXORbits); // leak: resource-not-closed
  return icon != NULL;
}

int icon_destroyed(HINSTANCE hInstance, int nWidth, int nHeight, BYTE cPlanes, BYTE cBitsPixel, const BYTE *lpbANDbits,
                   const BYTE *lpbXORbits) {
  HICON icon = CreateIcon(hInstance, nWidth, nHeight, cPlanes, cBitsPixel, lpbANDbits, lpbXORbits); // ok: destroyed
  if (!icon)
    return -1;
  DestroyIcon(icon);
  return 0;
}

int cursor_left(HINSTANCE hInst, int xHotSpot, int yHotSpot, int nWidth, int nHeight, const void *pvANDPlane,
                const void *pvXORPlane) {
  HCURSOR cursor =
      CreateCursor(hInst, xHotSpot, yHotSpot, nWidth, nHeight, pvANDPlane, pvXORPlane); // leak: resource-not-closed
  return cursor != NULL;
}

int cursor_destroyed(HINSTANCE hInst, int xHotSpot, int yHotSpot, int nWidth, int nHeight, const void *pvANDPlane,
                     const void *pvXORPlane) {
  HCURSOR cursor = CreateCursor(hInst, xHotSpot, yHotSpot, nWidth, nHeight, pvANDPlane, pvXORPlane); // ok: destroyed
  if (!cursor)
    return -1;
  DestroyCursor(cursor);
  return 0;
}

int menu_left(void) {
  HMENU menu = CreateMenu(); // leak: resource-not-closed
  return menu != NULL;
}

int menu_destroyed(void) {
  HMENU menu = CreateMenu(); // ok: destroyed
  if (!menu)
    return -1;
  DestroyMenu(menu);
  return 0;
}

int accelerator_table_left(LPACCEL paccel, int cAccel) {
  HACCEL table = CreateAcceleratorTableA(paccel, cAccel); // leak: resource-not-closed
  return table != NULL;
}

int accelerator_table_destroyed(LPACCEL paccel, int cAccel) {
  HACCEL table = CreateAcceleratorTableA(paccel, cAccel); // ok: destroyed
  if (!table)
    return -1;
  DestroyAcceleratorTable(table);
  return 0;
}

int image_list_left(int cx, int cy, UINT flags, int cInitial, int cGrow) {
  HIMAGELIST list = ImageList_Create(cx, cy, flags, cInitial, cGrow); // leak: resource-not-closed
  return list != NULL;
}

int image_list_destroyed(int cx, int cy, UINT flags, int cInitial, int cGrow) {
  HIMAGELIST list = ImageList_Create(cx, cy, flags, cInitial, cGrow); // ok: destroyed
  if (!list)
    return -1;
  ImageList_Destroy(list);
  return 0;
}

typedef struct PAINTSTRUCT {
  void *context;
} PAINTSTRUCT;

extern void *SetWindowsHookExA(int kind, long long (*procedure)(int, unsigned long long, long long), void *module,
                               unsigned long thread);
extern int UnhookWindowsHookEx(void *hook);
extern void *SetWinEventHook(unsigned long first, unsigned long last, void *module,
                             void (*procedure)(void *, unsigned long), unsigned long process, unsigned long thread,
                             unsigned long flags);
extern int UnhookWinEvent(void *hook);
extern void *BeginPaint(void *window, PAINTSTRUCT *paint);
extern int EndPaint(void *window, const PAINTSTRUCT *paint);

static long long key(int code, unsigned long long first, long long second) { return 0; }

static void focus(void *hook, unsigned long event) { (void)hook; }

void watch_keys(void) {
  SetWindowsHookExA(13, key, NULL, 0); // leak: listener-not-removed
}

void watch_focus(void) {
  SetWinEventHook(3, 3, NULL, focus, 0, 0, 0); // leak: listener-not-removed
}

void paint_left(void *window) {
  PAINTSTRUCT paint;
  BeginPaint(window, &paint); // leak: resource-not-closed
}

void paint_ended(void *window) {
  PAINTSTRUCT paint;
  BeginPaint(window, &paint); // ok: ended
  EndPaint(window, &paint);
}

struct overlay {
  void *keys;
  void *focus;
};

void overlay_open(struct overlay *overlay) {
  overlay->keys = SetWindowsHookExA(13, key, NULL, 0);          // ok: overlay_close removes it
  overlay->focus = SetWinEventHook(3, 3, NULL, focus, 0, 0, 0); // ok: overlay_close removes it
}

void overlay_close(struct overlay *overlay) {
  UnhookWinEvent(overlay->focus);
  UnhookWindowsHookEx(overlay->keys);
}
