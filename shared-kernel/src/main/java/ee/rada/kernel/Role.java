package ee.rada.kernel;

/** What a post may do in Rada. An act is judged by the post held, never by the login. */
public enum Role {
    SERVICE_HEAD,
    UNIT_HEAD,
    REGION_HEAD,
    REMOTE_HEAD,
    WORKER,
    COUNSELLOR,
    FINANCE,
    DIRECTOR_GENERAL,
    RECORDS,
    DPO,
    AUDITOR,
    ADMINISTRATOR,
    SYSTEM
}
