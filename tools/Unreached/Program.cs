using System.CommandLine;
using Unreached;

var project = new Option<string>("--project") { Description = "Lists what is not reached in one project, such as TensorKernels." };
var onlyPublic = new Option<bool>("--public") { Description = "Lists only what the public API reaches, and no program." };
var onlyInternal = new Option<bool>("--internal") { Description = "Lists only what not even the public API reaches." };
var root = new RootCommand("""
    Prints which types and members of src are not reached from the programs, the benchmarks, the notebooks' cells and the C# in the texts.
    Tests reach nothing. The solution has to be built: dotnet build -c Release. What only reflection finds may be listed all the same.
    """)
{ project, onlyPublic, onlyInternal };
root.SetAction(parsed => Report.Make().Write(
    Console.Out, parsed.GetValue(project), withPublic: !parsed.GetValue(onlyInternal), withInternal: !parsed.GetValue(onlyPublic)));
return root.Parse(args).Invoke();
