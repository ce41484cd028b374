// OpenSSL.
#include <stddef.h>

typedef struct SSL_METHOD SSL_METHOD;
typedef struct SSL_CTX SSL_CTX;
typedef struct SSL SSL;
typedef struct SSL_SESSION SSL_SESSION;
typedef struct BIO_METHOD BIO_METHOD;
typedef struct BIO BIO;
typedef struct EVP_MD_CTX EVP_MD_CTX;
typedef struct EVP_CIPHER_CTX EVP_CIPHER_CTX;
typedef struct HMAC_CTX HMAC_CTX;
typedef struct CMAC_CTX CMAC_CTX;
typedef struct EVP_MAC EVP_MAC;
typedef struct EVP_MAC_CTX EVP_MAC_CTX;
typedef struct EVP_KDF EVP_KDF;
typedef struct EVP_KDF_CTX EVP_KDF_CTX;
typedef struct EVP_ENCODE_CTX EVP_ENCODE_CTX;
typedef struct OSSL_LIB_CTX OSSL_LIB_CTX;
typedef struct EVP_MD EVP_MD;
typedef struct EVP_CIPHER EVP_CIPHER;
typedef struct ASN1_STRING ASN1_STRING;

extern SSL_CTX *SSL_CTX_new(const SSL_METHOD *meth);
extern void SSL_CTX_free(SSL_CTX *);
extern SSL *SSL_new(SSL_CTX *ctx);
extern void SSL_free(SSL *ssl);
extern SSL_SESSION *SSL_get1_session(SSL *ssl);
extern void SSL_SESSION_free(SSL_SESSION *ses);
extern BIO *BIO_new(const BIO_METHOD *type);
extern int BIO_free(BIO *a);
extern EVP_MD_CTX *EVP_MD_CTX_new(void);
extern void EVP_MD_CTX_free(EVP_MD_CTX *ctx);
extern EVP_CIPHER_CTX *EVP_CIPHER_CTX_new(void);
extern void EVP_CIPHER_CTX_free(EVP_CIPHER_CTX *c);
extern HMAC_CTX *HMAC_CTX_new(void);
extern void HMAC_CTX_free(HMAC_CTX *ctx);
extern CMAC_CTX *CMAC_CTX_new(void);
extern void CMAC_CTX_free(CMAC_CTX *ctx);
extern EVP_MAC_CTX *EVP_MAC_CTX_new(EVP_MAC *mac);
extern void EVP_MAC_CTX_free(EVP_MAC_CTX *ctx);
extern EVP_KDF_CTX *EVP_KDF_CTX_new(EVP_KDF *kdf);
extern void EVP_KDF_CTX_free(EVP_KDF_CTX *ctx);
extern EVP_ENCODE_CTX *EVP_ENCODE_CTX_new(void);
extern void EVP_ENCODE_CTX_free(EVP_ENCODE_CTX *ctx);
extern EVP_MD *EVP_MD_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties);
extern void EVP_MD_free(EVP_MD *md);
extern EVP_CIPHER *EVP_CIPHER_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties);
extern void EVP_CIPHER_free(EVP_CIPHER *cipher);
extern EVP_MAC *EVP_MAC_fetch(OSSL_LIB_CTX *libctx, const char *algorithm, const char *properties);
extern void EVP_MAC_free(EVP_MAC *mac);
extern EVP_KDF *EVP_KDF_fetch(OSSL_LIB_CTX *libctx, const char *algorithm, const char *properties);
extern void EVP_KDF_free(EVP_KDF *kdf);
extern void *CRYPTO_malloc(size_t num, const char *file, int line);
extern void CRYPTO_free(void *ptr, const char *file, int line);
extern int ASN1_STRING_to_UTF8(unsigned char **out, const ASN1_STRING *in);
extern OSSL_LIB_CTX *OSSL_LIB_CTX_new(void);
extern void OSSL_LIB_CTX_free(OSSL_LIB_CTX *);

int tls_context_left(const SSL_METHOD *meth) {
  SSL_CTX *context = SSL_CTX_new(meth); // leak: resource-not-closed
  return context != NULL;
}

int tls_context_freed(const SSL_METHOD *meth) {
  SSL_CTX *context = SSL_CTX_new(meth); // ok: freed
  if (!context)
    return -1;
  SSL_CTX_free(context);
  return 0;
}

int tls_connection_left(SSL_CTX *ctx) {
  SSL *ssl = SSL_new(ctx); // leak: resource-not-closed
  return ssl != NULL;
}

int tls_connection_freed(SSL_CTX *ctx) {
  SSL *ssl = SSL_new(ctx); // ok: freed
  if (!ssl)
    return -1;
  SSL_free(ssl);
  return 0;
}

int tls_session_left(SSL *ssl) {
  SSL_SESSION *session = SSL_get1_session(ssl); // leak: resource-not-closed
  return session != NULL;
}

int tls_session_freed(SSL *ssl) {
  SSL_SESSION *session = SSL_get1_session(ssl); // ok: freed
  if (!session)
    return -1;
  SSL_SESSION_free(session);
  return 0;
}

int bio_left(const BIO_METHOD *type) {
  BIO *bio = BIO_new(type); // leak: resource-not-closed
  return bio != NULL;
}

int bio_freed(const BIO_METHOD *type) {
  BIO *bio = BIO_new(type); // ok: freed
  if (!bio)
    return -1;
  BIO_free(bio);
  return 0;
}

int digest_context_left(void) {
  EVP_MD_CTX *context = EVP_MD_CTX_new(); // leak: resource-not-closed
  return context != NULL;
}

int digest_context_freed(void) {
  EVP_MD_CTX *context = EVP_MD_CTX_new(); // ok: freed
  if (!context)
    return -1;
  EVP_MD_CTX_free(context);
  return 0;
}

int cipher_context_left(void) {
  EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new(); // leak: resource-not-closed
  return context != NULL;
}

int cipher_context_freed(void) {
  EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new(); // ok: freed
  if (!context)
    return -1;
  EVP_CIPHER_CTX_free(context);
  return 0;
}

int hmac_context_left(void) {
  HMAC_CTX *context = HMAC_CTX_new(); // leak: resource-not-closed
  return context != NULL;
}

int hmac_context_freed(void) {
  HMAC_CTX *context = HMAC_CTX_new(); // ok: freed
  if (!context)
    return -1;
  HMAC_CTX_free(context);
  return 0;
}

int cmac_context_left(void) {
  CMAC_CTX *context = CMAC_CTX_new(); // leak: resource-not-closed
  return context != NULL;
}

int cmac_context_freed(void) {
  CMAC_CTX *context = CMAC_CTX_new(); // ok: freed
  if (!context)
    return -1;
  CMAC_CTX_free(context);
  return 0;
}

int mac_context_left(EVP_MAC *mac) {
  EVP_MAC_CTX *context = EVP_MAC_CTX_new(mac); // leak: resource-not-closed
  return context != NULL;
}

int mac_context_freed(EVP_MAC *mac) {
  EVP_MAC_CTX *context = EVP_MAC_CTX_new(mac); // ok: freed
  if (!context)
    return -1;
  EVP_MAC_CTX_free(context);
  return 0;
}

int kdf_context_left(EVP_KDF *kdf) {
  EVP_KDF_CTX *context = EVP_KDF_CTX_new(kdf); // leak: resource-not-closed
  return context != NULL;
}

int kdf_context_freed(EVP_KDF *kdf) {
  EVP_KDF_CTX *context = EVP_KDF_CTX_new(kdf); // ok: freed
  if (!context)
    return -1;
  EVP_KDF_CTX_free(context);
  return 0;
}

int base64_context_left(void) {
  EVP_ENCODE_CTX *context = EVP_ENCODE_CTX_new(); // leak: resource-not-closed
  return context != NULL;
}

int base64_context_freed(void) {
  EVP_ENCODE_CTX *context = EVP_ENCODE_CTX_new(); // ok: freed
  if (!context)
    return -1;
  EVP_ENCODE_CTX_free(context);
  return 0;
}

int digest_algorithm_left(OSSL_LIB_CTX *ctx, const char *algorithm_, const char *properties) {
  EVP_MD *algorithm = EVP_MD_fetch(ctx, algorithm_, properties); // leak: resource-not-closed
  return algorithm != NULL;
}

int digest_algorithm_freed(OSSL_LIB_CTX *ctx, const char *algorithm_, const char *properties) {
  EVP_MD *algorithm = EVP_MD_fetch(ctx, algorithm_, properties); // ok: freed
  if (!algorithm)
    return -1;
  EVP_MD_free(algorithm);
  return 0;
}

int cipher_algorithm_left(OSSL_LIB_CTX *ctx, const char *algorithm_, const char *properties) {
  EVP_CIPHER *algorithm = EVP_CIPHER_fetch(ctx, algorithm_, properties); // leak: resource-not-closed
  return algorithm != NULL;
}

int cipher_algorithm_freed(OSSL_LIB_CTX *ctx, const char *algorithm_, const char *properties) {
  EVP_CIPHER *algorithm = EVP_CIPHER_fetch(ctx, algorithm_, properties); // ok: freed
  if (!algorithm)
    return -1;
  EVP_CIPHER_free(algorithm);
  return 0;
}

int mac_algorithm_left(OSSL_LIB_CTX *libctx, const char *algorithm_, const char *properties) {
  EVP_MAC *algorithm = EVP_MAC_fetch(libctx, algorithm_, properties); // leak: resource-not-closed
  return algorithm != NULL;
}

int mac_algorithm_freed(OSSL_LIB_CTX *libctx, const char *algorithm_, const char *properties) {
  EVP_MAC *algorithm = EVP_MAC_fetch(libctx, algorithm_, properties); // ok: freed
  if (!algorithm)
    return -1;
  EVP_MAC_free(algorithm);
  return 0;
}

int kdf_algorithm_left(OSSL_LIB_CTX *libctx, const char *algorithm_, const char *properties) {
  EVP_KDF *algorithm = EVP_KDF_fetch(libctx, algorithm_, properties); // leak: resource-not-closed
  return algorithm != NULL;
}

int kdf_algorithm_freed(OSSL_LIB_CTX *libctx, const char *algorithm_, const char *properties) {
  EVP_KDF *algorithm = EVP_KDF_fetch(libctx, algorithm_, properties); // ok: freed
  if (!algorithm)
    return -1;
  EVP_KDF_free(algorithm);
  return 0;
}

int heap_memory_left(size_t num, const char *file, int line) {
  void *memory = CRYPTO_malloc(num, file, line); // leak: resource-not-closed
  return memory != NULL;
}

int heap_memory_freed(size_t num, const char *file, int line) {
  void *memory = CRYPTO_malloc(num, file, line); // ok: freed
  if (!memory)
    return -1;
  CRYPTO_free(memory, NULL, 0);
  return 0;
}

int string_left(const ASN1_STRING *in) {
  unsigned char *text;
  if (ASN1_STRING_to_UTF8(&text, in) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int string_freed(const ASN1_STRING *in) {
  unsigned char *text;
  if (ASN1_STRING_to_UTF8(&text, in) < 0) // ok: freed
    return -1;
  CRYPTO_free(text, NULL, 0);
  return 0;
}

int library_context_left(void) {
  OSSL_LIB_CTX *context = OSSL_LIB_CTX_new(); // leak: resource-not-closed
  return context != NULL;
}

int library_context_freed(void) {
  OSSL_LIB_CTX *context = OSSL_LIB_CTX_new(); // ok: freed
  if (!context)
    return -1;
  OSSL_LIB_CTX_free(context);
  return 0;
}

extern void SSL_set_bio(SSL *ssl, BIO *rbio, BIO *wbio);
extern int SSL_set_fd(SSL *ssl, int fd);
extern int SSL_connect(SSL *ssl);
extern int SSL_read(SSL *ssl, void *buffer, int size);
extern BIO *BIO_push(BIO *bio, BIO *next);
extern void BIO_free_all(BIO *bio);
extern const void *BIO_f_base64(void);
extern int BIO_write(BIO *bio, const void *data, int size);
extern const char *SSL_get_version(const SSL *ssl);
extern int EVP_DigestInit_ex(EVP_MD_CTX *context, const void *type, void *engine);
extern int EVP_DigestUpdate(EVP_MD_CTX *context, const void *data, size_t size);
extern int EVP_DigestFinal_ex(EVP_MD_CTX *context, unsigned char *out, unsigned int *size);

int first_bytes(SSL_CTX *context, int fd, char *out, int room) {
  SSL *ssl = SSL_new(context); // leak: resource-not-closed
  if (!ssl)
    return -1;
  SSL_set_fd(ssl, fd);
  if (SSL_connect(ssl) != 1)
    return -1;
  int got = SSL_read(ssl, out, room);
  SSL_free(ssl);
  return got;
}

SSL *over_memory(SSL_CTX *context, const void *kind) {
  SSL *ssl = SSL_new(context); // ok: the caller frees it
  BIO *in = BIO_new(kind);     // ok: the connection frees it
  BIO *out = BIO_new(kind);    // ok: the connection frees it
  SSL_set_bio(ssl, in, out);
  return ssl;
}

int encode(const void *kind, const void *data, int size) {
  BIO *base64 = BIO_new(BIO_f_base64()); // ok: the chain is freed by its head
  BIO *memory = BIO_new(kind);           // ok: the chain is freed by its head
  BIO *chain = BIO_push(base64, memory);
  int written = BIO_write(chain, data, size);
  BIO_free_all(chain);
  return written;
}

int digest(const void *type, const void *data, size_t size, unsigned char *out) {
  unsigned int length = 0;
  EVP_MD_CTX *context = EVP_MD_CTX_new(); // leak: resource-not-closed
  if (EVP_DigestInit_ex(context, type, NULL) != 1)
    return 0;
  EVP_DigestUpdate(context, data, size);
  EVP_DigestFinal_ex(context, out, &length);
  EVP_MD_CTX_free(context);
  return (int)length;
}
