using FaultSeeder.Running;

namespace Architecture.Tests.Faults;

public sealed class TestMessagesTests
{
    private static readonly string[] s_failure =
    [
        """{"$type":"test-class-starting","TestClassUniqueID":"c","TestClassName":"A.B"}""",
        """{"$type":"test-method-starting","TestClassUniqueID":"c","TestMethodUniqueID":"m","MethodName":"M"}""",
        """{"$type":"test-starting","TestMethodUniqueID":"m","TestUniqueID":"t","TestDisplayName":"A.B.M(x: 1)"}""",
        """{"$type":"test-failed","TestMethodUniqueID":"m","TestUniqueID":"t"}""",
    ];

    [Fact]
    public void Failure_IsHeard_WithItsTestAndItsMethod()
    {
        var messages = new TestMessages();

        Array.ForEach(s_failure, messages.Hear);

        Assert.Equal([("A.B.M(x: 1)", "A.B.M")], messages.Failed);
        Assert.False(messages.IsComplete);
    }

    [Fact]
    public void Message_AfterWhatATestPrinted_IsHeard()
    {
        var messages = new TestMessages();

        messages.Hear("a test prints, and ends no line{\"$type\":\"test-assembly-finished\"}");
        messages.Hear("{ \"another\": \"object\" }");

        Assert.True(messages.IsComplete);
    }
}
