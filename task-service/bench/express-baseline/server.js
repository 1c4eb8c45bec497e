// A task server the way such a product starts out: Express, Mongoose models, one file.
// PORT, MONGODB_URI and JWKS_URL are required; LEAN=1 reads plain objects instead of documents.
// Mongoose 8, because the driver of 9 wants MongoDB 4.4 or newer and the embedded store of a local run is one of 4.2.
import { createPublicKey } from 'node:crypto'
import express from 'express'
import jwt from 'jsonwebtoken'
import mongoose from 'mongoose'

const { PORT, MONGODB_URI, JWKS_URL, LEAN } = process.env

const projectSchema = new mongoose.Schema(
  {
    name: { type: String, required: true, trim: true, maxlength: 100 },
    key: { type: String, required: true, uppercase: true },
    members: [{ userId: String, role: { type: String, enum: ['owner', 'editor', 'viewer'] } }],
    nextNumber: { type: Number, default: 1 }
  },
  { timestamps: true }
)

const taskSchema = new mongoose.Schema(
  {
    projectId: { type: mongoose.Types.ObjectId, ref: 'Project', required: true },
    number: Number,
    title: { type: String, required: true, trim: true, maxlength: 500 },
    description: { type: String, default: '' },
    status: { type: String, enum: ['open', 'in-progress', 'done'], default: 'open' },
    priority: { type: Number, min: 0, max: 5, default: 0 },
    labels: [String],
    assignees: [String],
    due: { date: String, at: String, zone: String },
    createdBy: String
  },
  { timestamps: true, optimisticConcurrency: true }
)
taskSchema.index({ projectId: 1, createdAt: 1 })

const Project = mongoose.model('Project', projectSchema)
const Task = mongoose.model('Task', taskSchema)
const read = (query) => (LEAN ? query.lean() : query)

const { keys } = await (await fetch(JWKS_URL)).json()
const verificationKey = createPublicKey({ key: keys[0], format: 'jwk' })

function signedIn(req, res, next) {
  try {
    req.user = jwt.verify(req.get('authorization').slice('Bearer '.length), verificationKey, {
      algorithms: ['ES256'],
      audience: 'task-manager',
      issuer: 'task-manager'
    })
    next()
  } catch {
    res.status(401).json({ error: 'not signed in' })
  }
}

async function memberOf(projectId, userId) {
  return read(Project.findOne({ _id: projectId, 'members.userId': userId }))
}

const app = express()
app.use(express.json())
app.get('/health', (req, res) => res.json({ status: 'healthy' }))
app.use('/api', signedIn)

app.post('/api/projects', async (req, res) => {
  const members = [{ userId: req.user.sub, role: 'owner' }]
  res.status(201).json(await Project.create({ name: req.body.name, key: req.body.key ?? 'TASK', members }))
})

app.get('/api/projects/:id/tasks', async (req, res) => {
  if (!(await memberOf(req.params.id, req.user.sub))) return res.status(404).json({ error: 'no such project' })
  const limit = Math.min(Number(req.query.limit) || 50, 100)
  const page = Number(req.query.page) || 0
  const items = await read(
    Task.find({ projectId: req.params.id })
      .sort({ createdAt: 1 })
      .skip(page * limit)
      .limit(limit)
  )
  res.json({ items })
})

app.post('/api/projects/:id/tasks', async (req, res) => {
  const project = await memberOf(req.params.id, req.user.sub)
  if (!project) return res.status(404).json({ error: 'no such project' })
  const { nextNumber } = await Project.findByIdAndUpdate(project._id, { $inc: { nextNumber: 1 } }).lean()
  res.status(201).json(await Task.create({ ...req.body, projectId: project._id, number: nextNumber, createdBy: req.user.sub }))
})

app.get('/api/tasks/:id', async (req, res) => {
  const task = await read(Task.findById(req.params.id))
  if (!task || !(await memberOf(task.projectId, req.user.sub))) return res.status(404).json({ error: 'no such task' })
  res.json(task)
})

app.patch('/api/tasks/:id', async (req, res) => {
  const task = await Task.findById(req.params.id)
  if (!task || !(await memberOf(task.projectId, req.user.sub))) return res.status(404).json({ error: 'no such task' })
  task.set(req.body)
  res.json(await task.save())
})

app.use((error, req, res, next) => {
  res.status(error.name === 'ValidationError' || error.name === 'CastError' ? 422 : 500).json({ error: error.message })
})

await mongoose.connect(MONGODB_URI)
await Promise.all([Project.init(), Task.init()])
app.listen(Number(PORT), '127.0.0.1')
