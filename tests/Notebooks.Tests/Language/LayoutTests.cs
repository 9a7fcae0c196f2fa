using Notebooks.Sessions;

namespace Notebooks.Tests.Language;

/// <summary>How the C# of a cell is formatted.</summary>
public sealed class LayoutTests
{
    [Theory]
    [InlineData("int  x=1;\nif(x>0){\nConsole.WriteLine( x );\n  }\nx+1", "int x = 1;\nif (x > 0)\n{\n    Console.WriteLine(x);\n}\nx + 1")]
    [InlineData("#r \"nuget: A.B, 1.0\"\nusing   System.IO;\n#!time\nint x=1;\n#!html\n<b  x=1 >\n  </b>", "#r \"nuget: A.B, 1.0\"\nusing System.IO;\n#!time\nint x = 1;\n#!html\n<b  x=1 >\n  </b>")]
    [InlineData("int x = 1;", "int x = 1;")]
    [InlineData("int x=1;\n\n// note\nint  y=2; // why", "int x = 1;\n\n// note\nint y = 2; // why")]
    [InlineData("int x= ;\nint  y=2;", "int x= ;\nint  y=2;")]
    [InlineData("var s=@\"a\n  b\";", "var s = @\"a\n  b\";")]
    [InlineData("", "")]
    public async Task Code_IsFormatted(string code, string expected) =>
        Assert.Equal(expected, await Session.FormatAsync(code, TestContext.Current.CancellationToken));
}
