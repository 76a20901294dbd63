/* global connect */
// Founds the replica set and its one application user; run by mongosh at every start, so each step may be done already.
const ALREADY_INITIALIZED = 23;
const USER_EXISTS = 51003;
const members = ['mongo-1:27017', 'mongo-2:27017', 'mongo-3:27017'];
const root = encodeURIComponent(process.env.MONGO_ROOT_PASSWORD);

function done(code, work) {
  try {
    work();
  } catch (error) {
    if (error.code !== code) throw error;
  }
}

const first = connect(`mongodb://root:${root}@${members[0]}/admin?directConnection=true`);
done(ALREADY_INITIALIZED, () =>
  first.adminCommand({
    replSetInitiate: { _id: 'rs0', members: members.map((host, index) => ({ _id: index, host })) },
  }),
);

// The set answers through its primary once one is elected; the driver waits for that.
const database = connect(`mongodb://root:${root}@${members.join(',')}/cultivation?replicaSet=rs0&authSource=admin`);
done(USER_EXISTS, () =>
  database.createUser({
    user: 'cultivation',
    pwd: process.env.MONGO_APP_PASSWORD,
    roles: [{ role: 'readWrite', db: 'cultivation' }],
  }),
);
