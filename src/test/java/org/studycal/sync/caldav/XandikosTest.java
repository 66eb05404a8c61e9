package org.studycal.sync.caldav;

class XandikosTest extends CalDavRemoteContract {

    XandikosTest() {
        super(LiveServer.Kind.XANDIKOS);
    }
}
