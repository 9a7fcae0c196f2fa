using System.Runtime.Versioning;
using NotebookWorkers;

[assembly: SupportedOSPlatform("browser")]

// Nothing more happens until a worker's script calls one of the exported methods.
Assemblies.Begin();
