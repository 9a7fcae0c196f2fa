namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Something that turns an input into a result when called.</summary>
        public interface IModule<T, TResult>
        {
            TResult call(T input1);
        }

        public interface IModule<T1, T2, TResult>
        {
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>A module with functions that are called before and after its own.</summary>
        public abstract class HookableModule<TPreHook, TPostHook> : Module
        {
            private protected readonly Dictionary<int, TPreHook> preHooks = [];
            private protected readonly Dictionary<int, TPostHook> postHooks = [];
            private protected readonly Dictionary<int, Action<Module>> modulePreHooks = [];
            private protected readonly Dictionary<int, Action<Module>> modulePostHooks = [];
            private int lastHook;

            protected HookableModule(string name)
                : base(name)
            {
            }

            public HookRemover register_forward_hook(TPostHook hook) => Register(postHooks, hook);

            public HookRemover register_forward_hook(Action<Module> hook) => Register(modulePostHooks, hook);

            public HookRemover register_forward_pre_hook(TPreHook hook) => Register(preHooks, hook);

            public HookRemover register_forward_pre_hook(Action<Module> hook) => Register(modulePreHooks, hook);

            private HookRemover Register<T>(Dictionary<int, T> hooks, T hook)
            {
                int key = ++lastHook;
                hooks.Add(key, hook);
                return new HookRemover(() => hooks.Remove(key));
            }

            /// <summary>Takes a hook away again.</summary>
            public sealed class HookRemover
            {
                private readonly Action removal;

                internal HookRemover(Action removal) => this.removal = removal;

                public void remove() => removal();
            }
        }

        /// <summary>A module of one input.</summary>
        public abstract class Module<T, TResult> : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
        {
            protected Module(string name)
                : base(name)
            {
            }

            public abstract TResult forward(T input);

            public TResult call(T input)
            {
                foreach (Action<Module> hook in modulePreHooks.Values)
                    hook(this);
                foreach (Func<Module<T, TResult>, T, T> hook in preHooks.Values)
                    input = hook(this, input) is { } changed ? changed : input;
                TResult result = forward(input);
                foreach (Func<Module<T, TResult>, T, TResult, TResult> hook in postHooks.Values)
                    result = hook(this, input, result) is { } changed ? changed : result;
                foreach (Action<Module> hook in modulePostHooks.Values)
                    hook(this);
                return result;
            }
        }

        /// <summary>A module of two inputs.</summary>
        public abstract class Module<T1, T2, TResult>
            : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>, IModule<T1, T2, TResult>
        {
            protected Module(string name)
                : base(name)
            {
            }

            public abstract TResult forward(T1 input1, T2 input2);

            public TResult call(T1 input1, T2 input2)
            {
                foreach (Action<Module> hook in modulePreHooks.Values)
                    hook(this);
                foreach (Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?> hook in preHooks.Values)
                    (input1, input2) = hook(this, input1, input2) ?? (input1, input2);
                TResult result = forward(input1, input2);
                foreach (Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult> hook in postHooks.Values)
                    result = hook(this, input1, input2, result) is { } changed ? changed : result;
                foreach (Action<Module> hook in modulePostHooks.Values)
                    hook(this);
                return result;
            }
        }
    }
}
