package org.studycal.sync.caldav;

class RadicaleTest extends CalDavRemoteContract {

    RadicaleTest() {
        super(LiveServer.Kind.RADICALE);
    }
}
