using System.CommandLine;
using FaultSeeder.Commands;

var root = new RootCommand("Puts faults into the product, one at a time, and reports which of them the tests find.")
{
    DrawCommand.Create(),
    RunCommand.Create(),
};
return await root.Parse(args).InvokeAsync(new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    // What was started has to be ended first, and the copy deleted.
    ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
});
