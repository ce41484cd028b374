// Keys, certificates and big numbers of OpenSSL.
#include <stddef.h>

typedef struct EVP_PKEY EVP_PKEY;
typedef struct ENGINE ENGINE;
typedef struct EVP_PKEY_CTX EVP_PKEY_CTX;
typedef struct X509 X509;
typedef struct X509_STORE X509_STORE;
typedef struct X509_STORE_CTX X509_STORE_CTX;
typedef struct X509_CRL X509_CRL;
typedef struct X509_REQ X509_REQ;
typedef struct X509_NAME X509_NAME;
struct lhash_st_CONF_VALUE;
typedef struct X509V3_CTX X509V3_CTX;
typedef struct X509_EXTENSION X509_EXTENSION;
struct stack_st_X509;
typedef struct PKCS12 PKCS12;
typedef struct PKCS7 PKCS7;
typedef struct BIO BIO;
typedef struct CMS_ContentInfo CMS_ContentInfo;
typedef struct BIGNUM BIGNUM;
typedef struct BN_CTX BN_CTX;
typedef struct BN_MONT_CTX BN_MONT_CTX;
typedef struct RSA RSA;
typedef struct DSA DSA;
typedef struct DH DH;
typedef struct EC_KEY EC_KEY;
typedef struct EC_GROUP EC_GROUP;
typedef struct EC_POINT EC_POINT;
typedef struct ECDSA_SIG ECDSA_SIG;
typedef struct ASN1_INTEGER ASN1_INTEGER;
typedef struct ASN1_STRING ASN1_STRING;
typedef struct ASN1_TIME ASN1_TIME;
typedef struct ASN1_OBJECT ASN1_OBJECT;
typedef struct OSSL_PARAM_BLD OSSL_PARAM_BLD;
typedef struct OSSL_PARAM OSSL_PARAM;

extern EVP_PKEY_CTX *EVP_PKEY_CTX_new(EVP_PKEY *pkey, ENGINE *e);
extern void EVP_PKEY_CTX_free(EVP_PKEY_CTX *ctx);
extern EVP_PKEY *EVP_PKEY_new(void);
extern void EVP_PKEY_free(EVP_PKEY *pkey);
extern int EVP_PKEY_keygen(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey);
extern X509 *X509_new(void);
extern void X509_free(X509 *a);
extern X509_STORE *X509_STORE_new(void);
extern void X509_STORE_free(X509_STORE *v);
extern X509_STORE_CTX *X509_STORE_CTX_new(void);
extern void X509_STORE_CTX_free(X509_STORE_CTX *ctx);
extern X509_CRL *X509_CRL_new(void);
extern void X509_CRL_free(X509_CRL *a);
extern X509_REQ *X509_REQ_new(void);
extern void X509_REQ_free(X509_REQ *a);
extern X509_NAME *X509_NAME_new(void);
extern void X509_NAME_free(X509_NAME *a);
extern X509_EXTENSION *X509V3_EXT_conf_nid(struct lhash_st_CONF_VALUE *conf, X509V3_CTX *ctx, int ext_nid,
                                           const char *value);
extern void X509_EXTENSION_free(X509_EXTENSION *a);
extern PKCS12 *PKCS12_create(const char *pass, const char *name, EVP_PKEY *pkey, X509 *cert, struct stack_st_X509 *ca,
                             int nid_key, int nid_cert, int iter, int mac_iter, int keytype);
extern void PKCS12_free(PKCS12 *a);
extern PKCS7 *PKCS7_new(void);
extern void PKCS7_free(PKCS7 *a);
extern CMS_ContentInfo *CMS_sign(X509 *signcert, EVP_PKEY *pkey, struct stack_st_X509 *certs, BIO *data,
                                 unsigned int flags);
extern void CMS_ContentInfo_free(CMS_ContentInfo *a);
extern BIGNUM *BN_new(void);
extern void BN_free(BIGNUM *a);
extern BN_CTX *BN_CTX_new(void);
extern void BN_CTX_free(BN_CTX *c);
extern BN_MONT_CTX *BN_MONT_CTX_new(void);
extern void BN_MONT_CTX_free(BN_MONT_CTX *mont);
extern RSA *RSA_new(void);
extern void RSA_free(RSA *r);
extern DSA *DSA_new(void);
extern void DSA_free(DSA *r);
extern DH *DH_new(void);
extern void DH_free(DH *dh);
extern EC_KEY *EC_KEY_new(void);
extern void EC_KEY_free(EC_KEY *key);
extern EC_GROUP *EC_GROUP_new_by_curve_name(int nid);
extern void EC_GROUP_free(EC_GROUP *group);
extern EC_POINT *EC_POINT_new(const EC_GROUP *group);
extern void EC_POINT_free(EC_POINT *point);
extern ECDSA_SIG *ECDSA_SIG_new(void);
extern void ECDSA_SIG_free(ECDSA_SIG *sig);
extern ASN1_INTEGER *ASN1_INTEGER_new(void);
extern void ASN1_INTEGER_free(ASN1_INTEGER *a);
extern ASN1_STRING *ASN1_STRING_new(void);
extern void ASN1_STRING_free(ASN1_STRING *a);
extern ASN1_TIME *ASN1_TIME_new(void);
extern void ASN1_TIME_free(ASN1_TIME *a);
extern ASN1_OBJECT *OBJ_txt2obj(const char *s, int no_name);
extern void ASN1_OBJECT_free(ASN1_OBJECT *a);
extern OSSL_PARAM_BLD *OSSL_PARAM_BLD_new(void);
extern void OSSL_PARAM_BLD_free(OSSL_PARAM_BLD *bld);
extern OSSL_PARAM *OSSL_PARAM_BLD_to_param(OSSL_PARAM_BLD *bld);
extern void OSSL_PARAM_free(OSSL_PARAM *p);

int key_context_left(EVP_PKEY *pkey, ENGINE *e) {
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(pkey, e); // leak: resource-not-closed
  return context != NULL;
}

int key_context_freed(EVP_PKEY *pkey, ENGINE *e) {
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(pkey, e); // ok: freed
  if (!context)
    return -1;
  EVP_PKEY_CTX_free(context);
  return 0;
}

int key_left(void) {
  EVP_PKEY *key = EVP_PKEY_new(); // leak: resource-not-closed
  return key != NULL;
}

int key_freed(void) {
  EVP_PKEY *key = EVP_PKEY_new(); // ok: freed
  if (!key)
    return -1;
  EVP_PKEY_free(key);
  return 0;
}

int key_of_evp_pkey_keygen_left(EVP_PKEY_CTX *ctx) {
  EVP_PKEY *key;
  if (!EVP_PKEY_keygen(ctx, &key)) // leak: resource-not-closed
    return -1;
  return 0;
}

int key_of_evp_pkey_keygen_freed(EVP_PKEY_CTX *ctx) {
  EVP_PKEY *key;
  if (!EVP_PKEY_keygen(ctx, &key)) // ok: freed
    return -1;
  EVP_PKEY_free(key);
  return 0;
}

int certificate_left(void) {
  X509 *certificate = X509_new(); // leak: resource-not-closed
  return certificate != NULL;
}

int certificate_freed(void) {
  X509 *certificate = X509_new(); // ok: freed
  if (!certificate)
    return -1;
  X509_free(certificate);
  return 0;
}

int certificate_store_left(void) {
  X509_STORE *store = X509_STORE_new(); // leak: resource-not-closed
  return store != NULL;
}

int certificate_store_freed(void) {
  X509_STORE *store = X509_STORE_new(); // ok: freed
  if (!store)
    return -1;
  X509_STORE_free(store);
  return 0;
}

int certificate_verification_left(void) {
  X509_STORE_CTX *context = X509_STORE_CTX_new(); // leak: resource-not-closed
  return context != NULL;
}

int certificate_verification_freed(void) {
  X509_STORE_CTX *context = X509_STORE_CTX_new(); // ok: freed
  if (!context)
    return -1;
  X509_STORE_CTX_free(context);
  return 0;
}

int revocation_list_left(void) {
  X509_CRL *list = X509_CRL_new(); // leak: resource-not-closed
  return list != NULL;
}

int revocation_list_freed(void) {
  X509_CRL *list = X509_CRL_new(); // ok: freed
  if (!list)
    return -1;
  X509_CRL_free(list);
  return 0;
}

int certificate_request_left(void) {
  X509_REQ *request = X509_REQ_new(); // leak: resource-not-closed
  return request != NULL;
}

int certificate_request_freed(void) {
  X509_REQ *request = X509_REQ_new(); // ok: freed
  if (!request)
    return -1;
  X509_REQ_free(request);
  return 0;
}

int distinguished_name_left(void) {
  X509_NAME *name = X509_NAME_new(); // leak: resource-not-closed
  return name != NULL;
}

int distinguished_name_freed(void) {
  X509_NAME *name = X509_NAME_new(); // ok: freed
  if (!name)
    return -1;
  X509_NAME_free(name);
  return 0;
}

int certificate_extension_left(struct lhash_st_CONF_VALUE *conf, X509V3_CTX *ctx, int ext_nid, const char *value) {
  X509_EXTENSION *extension = X509V3_EXT_conf_nid(conf, ctx, ext_nid, value); // leak: resource-not-closed
  return extension != NULL;
}

int certificate_extension_freed(struct lhash_st_CONF_VALUE *conf, X509V3_CTX *ctx, int ext_nid, const char *value) {
  X509_EXTENSION *extension = X509V3_EXT_conf_nid(conf, ctx, ext_nid, value); // ok: freed
  if (!extension)
    return -1;
  X509_EXTENSION_free(extension);
  return 0;
}

int pkcs_12_structure_left(const char *pass, const char *name, EVP_PKEY *pkey, X509 *cert, struct stack_st_X509 *ca,
                           int nid_key, int nid_cert, int iter, int mac_iter, int keytype) {
  PKCS12 *bundle = PKCS12_create(pass, name, pkey, cert, ca, nid_key, nid_cert, iter, mac_iter,
                                 keytype); // leak: resource-not-closed
  return bundle != NULL;
}

int pkcs_12_structure_freed(const char *pass, const char *name, EVP_PKEY *pkey, X509 *cert, struct stack_st_X509 *ca,
                            int nid_key, int nid_cert, int iter, int mac_iter, int keytype) {
  PKCS12 *bundle = PKCS12_create(pass, name, pkey, cert, ca, nid_key, nid_cert, iter, mac_iter, keytype); // ok: freed
  if (!bundle)
    return -1;
  PKCS12_free(bundle);
  return 0;
}

int pkcs_7_structure_left(void) {
  PKCS7 *message = PKCS7_new(); // leak: resource-not-closed
  return message != NULL;
}

int pkcs_7_structure_freed(void) {
  PKCS7 *message = PKCS7_new(); // ok: freed
  if (!message)
    return -1;
  PKCS7_free(message);
  return 0;
}

int cms_structure_left(X509 *signcert, EVP_PKEY *pkey, struct stack_st_X509 *certs, BIO *data, unsigned int flags) {
  CMS_ContentInfo *message = CMS_sign(signcert, pkey, certs, data, flags); // leak: resource-not-closed
  return message != NULL;
}

int cms_structure_freed(X509 *signcert, EVP_PKEY *pkey, struct stack_st_X509 *certs, BIO *data, unsigned int flags) {
  CMS_ContentInfo *message = CMS_sign(signcert, pkey, certs, data, flags); // ok: freed
  if (!message)
    return -1;
  CMS_ContentInfo_free(message);
  return 0;
}

int big_number_left(void) {
  BIGNUM *number = BN_new(); // leak: resource-not-closed
  return number != NULL;
}

int big_number_freed(void) {
  BIGNUM *number = BN_new(); // ok: freed
  if (!number)
    return -1;
  BN_free(number);
  return 0;
}

int big_number_context_left(void) {
  BN_CTX *context = BN_CTX_new(); // leak: resource-not-closed
  return context != NULL;
}

int big_number_context_freed(void) {
  BN_CTX *context = BN_CTX_new(); // ok: freed
  if (!context)
    return -1;
  BN_CTX_free(context);
  return 0;
}

int montgomery_context_left(void) {
  BN_MONT_CTX *context = BN_MONT_CTX_new(); // leak: resource-not-closed
  return context != NULL;
}

int montgomery_context_freed(void) {
  BN_MONT_CTX *context = BN_MONT_CTX_new(); // ok: freed
  if (!context)
    return -1;
  BN_MONT_CTX_free(context);
  return 0;
}

int rsa_key_left(void) {
  RSA *key = RSA_new(); // leak: resource-not-closed
  return key != NULL;
}

int rsa_key_freed(void) {
  RSA *key = RSA_new(); // ok: freed
  if (!key)
    return -1;
  RSA_free(key);
  return 0;
}

int dsa_key_left(void) {
  DSA *key = DSA_new(); // leak: resource-not-closed
  return key != NULL;
}

int dsa_key_freed(void) {
  DSA *key = DSA_new(); // ok: freed
  if (!key)
    return -1;
  DSA_free(key);
  return 0;
}

int diffie_hellman_parameters_left(void) {
  DH *parameters = DH_new(); // leak: resource-not-closed
  return parameters != NULL;
}

int diffie_hellman_parameters_freed(void) {
  DH *parameters = DH_new(); // ok: freed
  if (!parameters)
    return -1;
  DH_free(parameters);
  return 0;
}

int elliptic_curve_key_left(void) {
  EC_KEY *key = EC_KEY_new(); // leak: resource-not-closed
  return key != NULL;
}

int elliptic_curve_key_freed(void) {
  EC_KEY *key = EC_KEY_new(); // ok: freed
  if (!key)
    return -1;
  EC_KEY_free(key);
  return 0;
}

int elliptic_curve_group_left(int nid) {
  EC_GROUP *group = EC_GROUP_new_by_curve_name(nid); // leak: resource-not-closed
  return group != NULL;
}

int elliptic_curve_group_freed(int nid) {
  EC_GROUP *group = EC_GROUP_new_by_curve_name(nid); // ok: freed
  if (!group)
    return -1;
  EC_GROUP_free(group);
  return 0;
}

int elliptic_curve_point_left(const EC_GROUP *group) {
  EC_POINT *point = EC_POINT_new(group); // leak: resource-not-closed
  return point != NULL;
}

int elliptic_curve_point_freed(const EC_GROUP *group) {
  EC_POINT *point = EC_POINT_new(group); // ok: freed
  if (!point)
    return -1;
  EC_POINT_free(point);
  return 0;
}

int ecdsa_signature_left(void) {
  ECDSA_SIG *signature = ECDSA_SIG_new(); // leak: resource-not-closed
  return signature != NULL;
}

int ecdsa_signature_freed(void) {
  ECDSA_SIG *signature = ECDSA_SIG_new(); // ok: freed
  if (!signature)
    return -1;
  ECDSA_SIG_free(signature);
  return 0;
}

int asn_1_integer_left(void) {
  ASN1_INTEGER *integer = ASN1_INTEGER_new(); // leak: resource-not-closed
  return integer != NULL;
}

int asn_1_integer_freed(void) {
  ASN1_INTEGER *integer = ASN1_INTEGER_new(); // ok: freed
  if (!integer)
    return -1;
  ASN1_INTEGER_free(integer);
  return 0;
}

int asn_1_string_left(void) {
  ASN1_STRING *string = ASN1_STRING_new(); // leak: resource-not-closed
  return string != NULL;
}

int asn_1_string_freed(void) {
  ASN1_STRING *string = ASN1_STRING_new(); // ok: freed
  if (!string)
    return -1;
  ASN1_STRING_free(string);
  return 0;
}

int asn_1_time_left(void) {
  ASN1_TIME *time = ASN1_TIME_new(); // leak: resource-not-closed
  return time != NULL;
}

int asn_1_time_freed(void) {
  ASN1_TIME *time = ASN1_TIME_new(); // ok: freed
  if (!time)
    return -1;
  ASN1_TIME_free(time);
  return 0;
}

int asn_1_object_left(const char *s, int no_name) {
  ASN1_OBJECT *object = OBJ_txt2obj(s, no_name); // leak: resource-not-closed
  return object != NULL;
}

int asn_1_object_freed(const char *s, int no_name) {
  ASN1_OBJECT *object = OBJ_txt2obj(s, no_name); // ok: freed
  if (!object)
    return -1;
  ASN1_OBJECT_free(object);
  return 0;
}

int parameter_builder_left(void) {
  OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new(); // leak: resource-not-closed
  return builder != NULL;
}

int parameter_builder_freed(void) {
  OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new(); // ok: freed
  if (!builder)
    return -1;
  OSSL_PARAM_BLD_free(builder);
  return 0;
}

int parameters_left(OSSL_PARAM_BLD *bld) {
  OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(bld); // leak: resource-not-closed
  return parameters != NULL;
}

int parameters_freed(OSSL_PARAM_BLD *bld) {
  OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(bld); // ok: freed
  if (!parameters)
    return -1;
  OSSL_PARAM_free(parameters);
  return 0;
}
