// Handles of Windows.
#include <stddef.h>

typedef unsigned long DWORD;
typedef struct lpsecurity_attributes_object *LPSECURITY_ATTRIBUTES;
typedef void *HANDLE;
typedef int WINBOOL;
typedef unsigned long long SIZE_T;
typedef void *LPVOID;
typedef struct lpwin32_find_dataa_object *LPWIN32_FIND_DATAA;
typedef void *LPCVOID;
typedef unsigned int UINT;
typedef void *HLOCAL;
typedef void *PSID;
typedef void *HGLOBAL;
typedef struct psid_identifier_authority_object *PSID_IDENTIFIER_AUTHORITY;
typedef unsigned char BYTE;
typedef void *PVOID;
typedef struct sc_handle_object *SC_HANDLE;
typedef struct hmodule_object *HMODULE;
typedef struct lpwsaprotocol_infoa_object *LPWSAPROTOCOL_INFOA;
typedef unsigned int GROUP;
typedef unsigned long long SOCKET;
typedef unsigned long long HCRYPTPROV;
typedef unsigned int ALG_ID;
typedef unsigned long long HCRYPTKEY;
typedef unsigned long long HCRYPTHASH;
typedef unsigned long long HCRYPTPROV_LEGACY;
typedef void *HCERTSTORE;
typedef void *HINTERNET;

extern HANDLE CreateFileA(const char *lpFileName, DWORD dwDesiredAccess, DWORD dwShareMode,
                          LPSECURITY_ATTRIBUTES lpSecurityAttributes, DWORD dwCreationDisposition,
                          DWORD dwFlagsAndAttributes, HANDLE hTemplateFile);
extern WINBOOL CloseHandle(HANDLE hObject);
extern HANDLE CreateEventA(LPSECURITY_ATTRIBUTES lpEventAttributes, WINBOOL bManualReset, WINBOOL bInitialState,
                           const char *lpName);
extern HANDLE CreateThread(LPSECURITY_ATTRIBUTES lpThreadAttributes, SIZE_T dwStackSize, void (*lpStartAddress)(void),
                           LPVOID lpParameter, DWORD dwCreationFlags, unsigned long *lpThreadId);
extern HANDLE FindFirstFileA(const char *lpFileName, LPWIN32_FIND_DATAA lpFindFileData);
extern WINBOOL FindClose(HANDLE hFindFile);
extern HANDLE FindFirstChangeNotificationA(const char *lpPathName, WINBOOL bWatchSubtree, DWORD dwNotifyFilter);
extern WINBOOL FindCloseChangeNotification(HANDLE hChangeHandle);
extern HANDLE FindFirstVolumeA(char *lpszVolumeName, DWORD cchBufferLength);
extern WINBOOL FindVolumeClose(HANDLE hFindVolume);
extern LPVOID MapViewOfFile(HANDLE hFileMappingObject, DWORD dwDesiredAccess, DWORD dwFileOffsetHigh,
                            DWORD dwFileOffsetLow, SIZE_T dwNumberOfBytesToMap);
extern WINBOOL UnmapViewOfFile(LPCVOID lpBaseAddress);
extern LPVOID VirtualAlloc(LPVOID lpAddress, SIZE_T dwSize, DWORD flAllocationType, DWORD flProtect);
extern WINBOOL VirtualFree(LPVOID lpAddress, SIZE_T dwSize, DWORD dwFreeType);
extern LPVOID HeapAlloc(HANDLE hHeap, DWORD dwFlags, SIZE_T dwBytes);
extern WINBOOL HeapFree(HANDLE hHeap, DWORD dwFlags, LPVOID lpMem);
extern HANDLE HeapCreate(DWORD flOptions, SIZE_T dwInitialSize, SIZE_T dwMaximumSize);
extern WINBOOL HeapDestroy(HANDLE hHeap);
extern HLOCAL LocalAlloc(UINT uFlags, SIZE_T uBytes);
extern HLOCAL LocalFree(HLOCAL hMem);
extern WINBOOL ConvertSidToStringSidA(PSID Sid, char **StringSid);
extern HGLOBAL GlobalAlloc(UINT uFlags, SIZE_T dwBytes);
extern HGLOBAL GlobalFree(HGLOBAL hMem);
extern LPVOID CoTaskMemAlloc(SIZE_T cb);
extern void CoTaskMemFree(LPVOID pv);
extern WINBOOL AllocateAndInitializeSid(PSID_IDENTIFIER_AUTHORITY pIdentifierAuthority, BYTE nSubAuthorityCount,
                                        DWORD nSubAuthority0, DWORD nSubAuthority1, DWORD nSubAuthority2,
                                        DWORD nSubAuthority3, DWORD nSubAuthority4, DWORD nSubAuthority5,
                                        DWORD nSubAuthority6, DWORD nSubAuthority7, PSID *pSid);
extern PVOID FreeSid(PSID pSid);
extern SC_HANDLE OpenSCManagerA(const char *lpMachineName, const char *lpDatabaseName, DWORD dwDesiredAccess);
extern WINBOOL CloseServiceHandle(SC_HANDLE hSCObject);
extern SC_HANDLE OpenServiceA(SC_HANDLE hSCManager, const char *lpServiceName, DWORD dwDesiredAccess);
extern HANDLE OpenEventLogA(const char *lpUNCServerName, const char *lpSourceName);
extern WINBOOL CloseEventLog(HANDLE hEventLog);
extern HANDLE RegisterEventSourceA(const char *lpUNCServerName, const char *lpSourceName);
extern WINBOOL DeregisterEventSource(HANDLE hEventLog);
extern HMODULE LoadLibraryA(const char *lpLibFileName);
extern WINBOOL FreeLibrary(HMODULE hLibModule);
extern unsigned short *GetEnvironmentStringsW(void);
extern WINBOOL FreeEnvironmentStringsW(unsigned short *penv);
extern SOCKET WSASocketA(int af, int type, int protocol, LPWSAPROTOCOL_INFOA lpProtocolInfo, GROUP g, DWORD dwFlags);
extern int closesocket(SOCKET s);
extern HANDLE WSACreateEvent(void);
extern WINBOOL WSACloseEvent(HANDLE hEvent);
extern HANDLE CreateTimerQueue(void);
extern WINBOOL DeleteTimerQueue(HANDLE TimerQueue);
extern WINBOOL CryptAcquireContextA(HCRYPTPROV *phProv, const char *szContainer, const char *szProvider,
                                    DWORD dwProvType, DWORD dwFlags);
extern WINBOOL CryptReleaseContext(HCRYPTPROV hProv, DWORD dwFlags);
extern WINBOOL CryptCreateHash(HCRYPTPROV hProv, ALG_ID Algid, HCRYPTKEY hKey, DWORD dwFlags, HCRYPTHASH *phHash);
extern WINBOOL CryptDestroyHash(HCRYPTHASH hHash);
extern WINBOOL CryptGenKey(HCRYPTPROV hProv, ALG_ID Algid, DWORD dwFlags, HCRYPTKEY *phKey);
extern WINBOOL CryptDestroyKey(HCRYPTKEY hKey);
extern HCERTSTORE CertOpenSystemStoreA(HCRYPTPROV_LEGACY hProv, const char *szSubsystemProtocol);
extern WINBOOL CertCloseStore(HCERTSTORE hCertStore, DWORD dwFlags);
extern HINTERNET InternetOpenA(const char *lpszAgent, DWORD dwAccessType, const char *lpszProxy,
                               const char *lpszProxyBypass, DWORD dwFlags);
extern WINBOOL InternetCloseHandle(HINTERNET hInternet);
extern HINTERNET WinHttpOpen(const unsigned short *, DWORD, const unsigned short *, const unsigned short *, DWORD);
extern WINBOOL WinHttpCloseHandle(HINTERNET);

int file_handle_left(const char *lpFileName, DWORD dwDesiredAccess, DWORD dwShareMode,
                     LPSECURITY_ATTRIBUTES lpSecurityAttributes, DWORD dwCreationDisposition,
                     DWORD dwFlagsAndAttributes, HANDLE hTemplateFile) {
  HANDLE file = CreateFileA( // leak: resource-not-closed
      lpFileName, dwDesiredAccess, dwShareMode, lpSecurityAttributes, dwCreationDisposition, dwFlagsAndAttributes,
      hTemplateFile);
  if (file == (HANDLE)-1)
    return -1;
  return 0;
}

int file_handle_closed(const char *lpFileName, DWORD dwDesiredAccess, DWORD dwShareMode,
                       LPSECURITY_ATTRIBUTES lpSecurityAttributes, DWORD dwCreationDisposition,
                       DWORD dwFlagsAndAttributes, HANDLE hTemplateFile) {
  HANDLE file = CreateFileA(lpFileName, dwDesiredAccess, dwShareMode, lpSecurityAttributes, dwCreationDisposition,
                            dwFlagsAndAttributes, hTemplateFile); // ok: closed
  if (file == (HANDLE)-1)
    return -1;
  CloseHandle(file);
  return 0;
}

int handle_left(LPSECURITY_ATTRIBUTES lpEventAttributes, WINBOOL bManualReset, WINBOOL bInitialState,
                const char *lpName) {
  HANDLE handle = CreateEventA(lpEventAttributes, bManualReset, bInitialState, lpName); // leak: resource-not-closed
  return handle != NULL;
}

int handle_closed(LPSECURITY_ATTRIBUTES lpEventAttributes, WINBOOL bManualReset, WINBOOL bInitialState,
                  const char *lpName) {
  HANDLE handle = CreateEventA(lpEventAttributes, bManualReset, bInitialState, lpName); // ok: closed
  if (!handle)
    return -1;
  CloseHandle(handle);
  return 0;
}

int thread_left(LPSECURITY_ATTRIBUTES lpThreadAttributes, SIZE_T dwStackSize, void (*lpStartAddress)(void),
                LPVOID lpParameter, DWORD dwCreationFlags, unsigned long *lpThreadId) {
  HANDLE thread = CreateThread( // leak: resource-not-closed
      lpThreadAttributes, dwStackSize, lpStartAddress, lpParameter, dwCreationFlags, lpThreadId);
  return thread != NULL;
}

int thread_closed(LPSECURITY_ATTRIBUTES lpThreadAttributes, SIZE_T dwStackSize, void (*lpStartAddress)(void),
                  LPVOID lpParameter, DWORD dwCreationFlags, unsigned long *lpThreadId) {
  HANDLE thread = CreateThread(lpThreadAttributes, dwStackSize, lpStartAddress, lpParameter, dwCreationFlags,
                               lpThreadId); // ok: closed
  if (!thread)
    return -1;
  CloseHandle(thread);
  return 0;
}

int search_handle_left(const char *lpFileName, LPWIN32_FIND_DATAA lpFindFileData) {
  HANDLE search = FindFirstFileA(lpFileName, lpFindFileData); // leak: resource-not-closed
  if (search == (HANDLE)-1)
    return -1;
  return 0;
}

int search_handle_closed(const char *lpFileName, LPWIN32_FIND_DATAA lpFindFileData) {
  HANDLE search = FindFirstFileA(lpFileName, lpFindFileData); // ok: closed
  if (search == (HANDLE)-1)
    return -1;
  FindClose(search);
  return 0;
}

int change_notification_left(const char *lpPathName, WINBOOL bWatchSubtree, DWORD dwNotifyFilter) {
  HANDLE watch = FindFirstChangeNotificationA(lpPathName, bWatchSubtree, dwNotifyFilter); // leak: resource-not-closed
  if (watch == (HANDLE)-1)
    return -1;
  return 0;
}

int change_notification_closed(const char *lpPathName, WINBOOL bWatchSubtree, DWORD dwNotifyFilter) {
  HANDLE watch = FindFirstChangeNotificationA(lpPathName, bWatchSubtree, dwNotifyFilter); // ok: closed
  if (watch == (HANDLE)-1)
    return -1;
  FindCloseChangeNotification(watch);
  return 0;
}

int volume_search_left(char *lpszVolumeName, DWORD cchBufferLength) {
  HANDLE search = FindFirstVolumeA(lpszVolumeName, cchBufferLength); // leak: resource-not-closed
  if (search == (HANDLE)-1)
    return -1;
  return 0;
}

int volume_search_closed(char *lpszVolumeName, DWORD cchBufferLength) {
  HANDLE search = FindFirstVolumeA(lpszVolumeName, cchBufferLength); // ok: closed
  if (search == (HANDLE)-1)
    return -1;
  FindVolumeClose(search);
  return 0;
}

int view_of_a_file_left(HANDLE hFileMappingObject, DWORD dwDesiredAccess, DWORD dwFileOffsetHigh, DWORD dwFileOffsetLow,
                        SIZE_T dwNumberOfBytesToMap) {
  LPVOID view = MapViewOfFile( // leak: resource-not-closed
      hFileMappingObject, dwDesiredAccess, dwFileOffsetHigh, dwFileOffsetLow, dwNumberOfBytesToMap);
  return view != NULL;
}

int view_of_a_file_released(HANDLE hFileMappingObject, DWORD dwDesiredAccess, DWORD dwFileOffsetHigh,
                            DWORD dwFileOffsetLow, SIZE_T dwNumberOfBytesToMap) {
  LPVOID view = MapViewOfFile(hFileMappingObject, dwDesiredAccess, dwFileOffsetHigh, dwFileOffsetLow,
                              dwNumberOfBytesToMap); // ok: released
  if (!view)
    return -1;
  UnmapViewOfFile(view);
  return 0;
}

int virtual_memory_left(SIZE_T dwSize, DWORD flAllocationType, DWORD flProtect) {
  LPVOID memory = VirtualAlloc( // leak: resource-not-closed
      NULL, dwSize, flAllocationType, flProtect);
  return memory != NULL;
}

int virtual_memory_freed(SIZE_T dwSize, DWORD flAllocationType, DWORD flProtect) {
  LPVOID memory = VirtualAlloc(NULL, dwSize, flAllocationType, flProtect); // ok: freed
  if (!memory)
    return -1;
  VirtualFree(memory, 0, 0);
  return 0;
}

int heap_memory_left(HANDLE hHeap, DWORD dwFlags, SIZE_T dwBytes) {
  LPVOID memory = HeapAlloc(hHeap, dwFlags, dwBytes); // leak: resource-not-closed
  return memory != NULL;
}

int heap_memory_freed(HANDLE hHeap, DWORD dwFlags, SIZE_T dwBytes) {
  LPVOID memory = HeapAlloc(hHeap, dwFlags, dwBytes); // ok: freed
  if (!memory)
    return -1;
  HeapFree(NULL, 0, memory);
  return 0;
}

int heap_left(DWORD flOptions, SIZE_T dwInitialSize, SIZE_T dwMaximumSize) {
  HANDLE heap = HeapCreate(flOptions, dwInitialSize, dwMaximumSize); // leak: resource-not-closed
  return heap != NULL;
}

int heap_destroyed(DWORD flOptions, SIZE_T dwInitialSize, SIZE_T dwMaximumSize) {
  HANDLE heap = HeapCreate(flOptions, dwInitialSize, dwMaximumSize); // ok: destroyed
  if (!heap)
    return -1;
  HeapDestroy(heap);
  return 0;
}

int local_memory_left(UINT uFlags, SIZE_T uBytes) {
  HLOCAL memory = LocalAlloc(uFlags, uBytes); // leak: resource-not-closed
  return memory != NULL;
}

int local_memory_freed(UINT uFlags, SIZE_T uBytes) {
  HLOCAL memory = LocalAlloc(uFlags, uBytes); // ok: freed
  if (!memory)
    return -1;
  LocalFree(memory);
  return 0;
}

int local_memory_of_convert_sid_to_string_sida_left(PSID Sid) {
  char *memory;
  if (!ConvertSidToStringSidA(Sid, &memory)) // leak: resource-not-closed
    return -1;
  return 0;
}

int local_memory_of_convert_sid_to_string_sida_freed(PSID Sid) {
  char *memory;
  if (!ConvertSidToStringSidA(Sid, &memory)) // ok: freed
    return -1;
  LocalFree(memory);
  return 0;
}

int global_memory_left(UINT uFlags, SIZE_T dwBytes) {
  HGLOBAL memory = GlobalAlloc(uFlags, dwBytes); // leak: resource-not-closed
  return memory != NULL;
}

int global_memory_freed(UINT uFlags, SIZE_T dwBytes) {
  HGLOBAL memory = GlobalAlloc(uFlags, dwBytes); // ok: freed
  if (!memory)
    return -1;
  GlobalFree(memory);
  return 0;
}

int task_memory_left(SIZE_T cb) {
  LPVOID memory = CoTaskMemAlloc(cb); // leak: resource-not-closed
  return memory != NULL;
}

int task_memory_freed(SIZE_T cb) {
  LPVOID memory = CoTaskMemAlloc(cb); // ok: freed
  if (!memory)
    return -1;
  CoTaskMemFree(memory);
  return 0;
}

int security_identifier_left(PSID_IDENTIFIER_AUTHORITY pIdentifierAuthority, BYTE nSubAuthorityCount,
                             DWORD nSubAuthority0, DWORD nSubAuthority1, DWORD nSubAuthority2, DWORD nSubAuthority3,
                             DWORD nSubAuthority4, DWORD nSubAuthority5, DWORD nSubAuthority6, DWORD nSubAuthority7) {
  PSID sid;
  if (!AllocateAndInitializeSid( // leak: resource-not-closed
          pIdentifierAuthority, nSubAuthorityCount, nSubAuthority0, nSubAuthority1, nSubAuthority2, nSubAuthority3,
          nSubAuthority4, nSubAuthority5, nSubAuthority6, nSubAuthority7, &sid))
    return -1;
  return 0;
}

int security_identifier_freed(PSID_IDENTIFIER_AUTHORITY pIdentifierAuthority, BYTE nSubAuthorityCount,
                              DWORD nSubAuthority0, DWORD nSubAuthority1, DWORD nSubAuthority2, DWORD nSubAuthority3,
                              DWORD nSubAuthority4, DWORD nSubAuthority5, DWORD nSubAuthority6, DWORD nSubAuthority7) {
  PSID sid;
  if (!AllocateAndInitializeSid( // ok: what it hands out is freed
          pIdentifierAuthority, nSubAuthorityCount, nSubAuthority0, nSubAuthority1, nSubAuthority2, nSubAuthority3,
          nSubAuthority4, nSubAuthority5, nSubAuthority6, nSubAuthority7, &sid))
    return -1;
  FreeSid(sid);
  return 0;
}

int service_manager_left(const char *lpMachineName, const char *lpDatabaseName, DWORD dwDesiredAccess) {
  SC_HANDLE manager = OpenSCManagerA(lpMachineName, lpDatabaseName, dwDesiredAccess); // leak: resource-not-closed
  return manager != NULL;
}

int service_manager_closed(const char *lpMachineName, const char *lpDatabaseName, DWORD dwDesiredAccess) {
  SC_HANDLE manager = OpenSCManagerA(lpMachineName, lpDatabaseName, dwDesiredAccess); // ok: closed
  if (!manager)
    return -1;
  CloseServiceHandle(manager);
  return 0;
}

int service_left(SC_HANDLE hSCManager, const char *lpServiceName, DWORD dwDesiredAccess) {
  SC_HANDLE service = OpenServiceA(hSCManager, lpServiceName, dwDesiredAccess); // leak: resource-not-closed
  return service != NULL;
}

int service_closed(SC_HANDLE hSCManager, const char *lpServiceName, DWORD dwDesiredAccess) {
  SC_HANDLE service = OpenServiceA(hSCManager, lpServiceName, dwDesiredAccess); // ok: closed
  if (!service)
    return -1;
  CloseServiceHandle(service);
  return 0;
}

int event_log_left(const char *lpUNCServerName, const char *lpSourceName) {
  HANDLE log = OpenEventLogA(lpUNCServerName, lpSourceName); // leak: resource-not-closed
  return log != NULL;
}

int event_log_closed(const char *lpUNCServerName, const char *lpSourceName) {
  HANDLE log = OpenEventLogA(lpUNCServerName, lpSourceName); // ok: closed
  if (!log)
    return -1;
  CloseEventLog(log);
  return 0;
}

int event_source_left(const char *lpUNCServerName, const char *lpSourceName) {
  HANDLE source = RegisterEventSourceA(lpUNCServerName, lpSourceName); // leak: resource-not-closed
  return source != NULL;
}

int event_source_released(const char *lpUNCServerName, const char *lpSourceName) {
  HANDLE source = RegisterEventSourceA(lpUNCServerName, lpSourceName); // ok: released
  if (!source)
    return -1;
  DeregisterEventSource(source);
  return 0;
}

int library_left(const char *lpLibFileName) {
  HMODULE library = LoadLibraryA(lpLibFileName); // leak: resource-not-closed
  return library != NULL;
}

int library_freed(const char *lpLibFileName) {
  HMODULE library = LoadLibraryA(lpLibFileName); // ok: freed
  if (!library)
    return -1;
  FreeLibrary(library);
  return 0;
}

int environment_left(void) {
  unsigned short *block = GetEnvironmentStringsW(); // leak: resource-not-closed
  return block != NULL;
}

int environment_freed(void) {
  unsigned short *block = GetEnvironmentStringsW(); // ok: freed
  if (!block)
    return -1;
  FreeEnvironmentStringsW(block);
  return 0;
}

int socket_left(int af, int type, int protocol, LPWSAPROTOCOL_INFOA lpProtocolInfo, GROUP g, DWORD dwFlags) {
  SOCKET handle = WSASocketA(af, type, protocol, lpProtocolInfo, g, dwFlags); // leak: resource-not-closed
  if (handle == (SOCKET)-1)
    return -1;
  return 0;
}

int socket_closed(int af, int type, int protocol, LPWSAPROTOCOL_INFOA lpProtocolInfo, GROUP g, DWORD dwFlags) {
  SOCKET handle = WSASocketA( // ok: it is closed, and a call that fails opens nothing
      af, type, protocol, lpProtocolInfo, g, dwFlags);
  if (handle == (SOCKET)-1)
    return -1;
  closesocket(handle);
  return 0;
}

int socket_event_left(void) {
  HANDLE event = WSACreateEvent(); // leak: resource-not-closed
  return event != NULL;
}

int socket_event_closed(void) {
  HANDLE event = WSACreateEvent(); // ok: closed
  if (!event)
    return -1;
  WSACloseEvent(event);
  return 0;
}

int timer_queue_left(void) {
  HANDLE queue = CreateTimerQueue(); // leak: resource-not-closed
  return queue != NULL;
}

int timer_queue_deleted(void) {
  HANDLE queue = CreateTimerQueue(); // ok: deleted
  if (!queue)
    return -1;
  DeleteTimerQueue(queue);
  return 0;
}

int cryptographic_provider_left(const char *szContainer, const char *szProvider, DWORD dwProvType, DWORD dwFlags) {
  HCRYPTPROV provider;
  if (!CryptAcquireContextA(&provider, szContainer, szProvider, dwProvType, dwFlags)) // leak: resource-not-closed
    return -1;
  return 0;
}

int cryptographic_provider_released(const char *szContainer, const char *szProvider, DWORD dwProvType, DWORD dwFlags) {
  HCRYPTPROV provider;
  if (!CryptAcquireContextA(&provider, szContainer, szProvider, dwProvType, dwFlags)) // ok: released
    return -1;
  CryptReleaseContext(provider, 0);
  return 0;
}

int hash_left(HCRYPTPROV hProv, ALG_ID Algid, HCRYPTKEY hKey, DWORD dwFlags) {
  HCRYPTHASH hash;
  if (!CryptCreateHash(hProv, Algid, hKey, dwFlags, &hash)) // leak: resource-not-closed
    return -1;
  return 0;
}

int hash_destroyed(HCRYPTPROV hProv, ALG_ID Algid, HCRYPTKEY hKey, DWORD dwFlags) {
  HCRYPTHASH hash;
  if (!CryptCreateHash(hProv, Algid, hKey, dwFlags, &hash)) // ok: destroyed
    return -1;
  CryptDestroyHash(hash);
  return 0;
}

int cryptographic_key_left(HCRYPTPROV hProv, ALG_ID Algid, DWORD dwFlags) {
  HCRYPTKEY key;
  if (!CryptGenKey(hProv, Algid, dwFlags, &key)) // leak: resource-not-closed
    return -1;
  return 0;
}

int cryptographic_key_destroyed(HCRYPTPROV hProv, ALG_ID Algid, DWORD dwFlags) {
  HCRYPTKEY key;
  if (!CryptGenKey(hProv, Algid, dwFlags, &key)) // ok: destroyed
    return -1;
  CryptDestroyKey(key);
  return 0;
}

int certificate_store_left(HCRYPTPROV_LEGACY hProv, const char *szSubsystemProtocol) {
  HCERTSTORE store = CertOpenSystemStoreA(hProv, szSubsystemProtocol); // leak: resource-not-closed
  return store != NULL;
}

int certificate_store_closed(HCRYPTPROV_LEGACY hProv, const char *szSubsystemProtocol) {
  HCERTSTORE store = CertOpenSystemStoreA(hProv, szSubsystemProtocol); // ok: closed
  if (!store)
    return -1;
  CertCloseStore(store, 0);
  return 0;
}

int internet_handle_left(const char *lpszAgent, DWORD dwAccessType, const char *lpszProxy, const char *lpszProxyBypass,
                         DWORD dwFlags) {
  HINTERNET handle =
      InternetOpenA(lpszAgent, dwAccessType, lpszProxy, lpszProxyBypass, dwFlags); // leak: resource-not-closed
  return handle != NULL;
}

int internet_handle_closed(const char *lpszAgent, DWORD dwAccessType, const char *lpszProxy,
                           const char *lpszProxyBypass, DWORD dwFlags) {
  HINTERNET handle = InternetOpenA(lpszAgent, dwAccessType, lpszProxy, lpszProxyBypass, dwFlags); // ok: closed
  if (!handle)
    return -1;
  InternetCloseHandle(handle);
  return 0;
}

int internet_handle_of_win_http_open_left(const unsigned short *argument0, DWORD argument1,
                                          const unsigned short *argument2, const unsigned short *argument3,
                                          DWORD argument4) {
  HINTERNET handle = WinHttpOpen(argument0, argument1, argument2, argument3, argument4); // leak: resource-not-closed
  return handle != NULL;
}

int internet_handle_of_win_http_open_closed(const unsigned short *argument0, DWORD argument1,
                                            const unsigned short *argument2, const unsigned short *argument3,
                                            DWORD argument4) {
  HINTERNET handle = WinHttpOpen(argument0, argument1, argument2, argument3, argument4); // ok: closed
  if (!handle)
    return -1;
  WinHttpCloseHandle(handle);
  return 0;
}

extern HANDLE CreateIoCompletionPort(HANDLE file, HANDLE port, unsigned long long key, unsigned long threads);
extern int CreatePipe(HANDLE *reader, HANDLE *writer, void *security, unsigned long size);
extern int OpenProcessToken(HANDLE process, unsigned long access, HANDLE *token);
extern long RegOpenKeyExA(void *parent, const char *name, unsigned long options, unsigned long access, void **key);
extern long RegQueryValueExA(void *key, const char *name, unsigned long *reserved, unsigned long *type,
                             unsigned char *data, unsigned long *size);
extern long RegCloseKey(void *key);
extern int CreateTimerQueueTimer(HANDLE *timer, HANDLE queue, void (*callback)(void *, unsigned char), void *data,
                                 unsigned long due, unsigned long period, unsigned long flags);
extern int DeleteTimerQueueTimer(HANDLE queue, HANDLE timer, HANDLE done);
extern unsigned timeSetEvent(unsigned delay, unsigned resolution,
                             void (*callback)(unsigned, unsigned, unsigned long long, unsigned long long,
                                              unsigned long long),
                             unsigned long long data, unsigned flags);
extern unsigned timeKillEvent(unsigned timer);

int port_left(void) {
  HANDLE port = CreateIoCompletionPort( // leak: resource-not-closed
      (HANDLE)-1, NULL, 0, 1);
  return port != NULL;
}

int port_closed(void) {
  HANDLE port = CreateIoCompletionPort((HANDLE)-1, NULL, 0, 1); // ok: closed
  if (!port)
    return 0;
  CloseHandle(port);
  return 1;
}

HANDLE pipe_writer(void) {
  HANDLE reader, writer;
  if (!CreatePipe(&reader, &writer, NULL, 0)) // leak: resource-not-closed
    return NULL;
  return writer;
}

HANDLE pipe_reader(void) {
  HANDLE reader, writer;
  if (!CreatePipe(&reader, &writer, NULL, 0)) // leak: resource-not-closed
    return NULL;
  return reader;
}

int pipe_closed(void) {
  HANDLE reader, writer;
  if (!CreatePipe(&reader, &writer, NULL, 0)) // ok: both ends are closed
    return 0;
  CloseHandle(reader);
  CloseHandle(writer);
  return 1;
}

int has_token(HANDLE process) {
  HANDLE token;
  return OpenProcessToken(process, 8, &token); // leak: resource-not-closed
}

int has_token_closed(HANDLE process) {
  HANDLE token;
  if (!OpenProcessToken(process, 8, &token)) // ok: closed
    return 0;
  CloseHandle(token);
  return 1;
}

int setting(void *parent, unsigned char *out, unsigned long room) {
  void *key;
  if (RegOpenKeyExA(parent, "Software\\Ticker", 0, 1, &key) != 0) // leak: resource-not-closed
    return 0;
  if (RegQueryValueExA(key, "Rate", NULL, NULL, out, &room) != 0)
    return 0;
  RegCloseKey(key);
  return 1;
}

int setting_closed(void *parent, unsigned char *out, unsigned long room) {
  void *key;
  if (RegOpenKeyExA(parent, "Software\\Ticker", 0, 1, &key) != 0) // ok: closed
    return 0;
  long error = RegQueryValueExA(key, "Rate", NULL, NULL, out, &room);
  RegCloseKey(key);
  return error == 0;
}

static void tick(void *data, unsigned char fired) { (void)data; }

static void beat(unsigned timer, unsigned message, unsigned long long data, unsigned long long a,
                 unsigned long long b) {
  (void)data;
}

void tick_on(HANDLE queue) {
  HANDLE timer;
  CreateTimerQueueTimer(&timer, queue, tick, NULL, 0, 1000, 0); // leak: timer-not-cleared
}

void beat_on(void) {
  timeSetEvent(1000, 10, beat, 0, 1); // leak: timer-not-cleared
}

void tick_all(HANDLE *queues, int count) {
  for (int i = 0; i < count; ++i) {
    tick_on(queues[i]);
    beat_on();
  }
}

struct ticker {
  HANDLE queue;
  HANDLE timer;
  unsigned beat;
};

void ticker_start(struct ticker *ticker) {
  CreateTimerQueueTimer(&ticker->timer, ticker->queue, tick, ticker, 0, 1000, 0); // ok: ticker_stop deletes it
  ticker->beat = timeSetEvent(1000, 10, beat, 0, 1);                              // ok: ticker_stop ends it
}

void ticker_stop(struct ticker *ticker) {
  timeKillEvent(ticker->beat);
  DeleteTimerQueueTimer(ticker->queue, ticker->timer, NULL);
}
